package main

import (
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersion(t *testing.T) {
	got := gen(t, "version")
	if got.code != exitOK || got.stderr != "" || !strings.HasPrefix(got.stdout, "stripegen  0.1.0\n") {
		t.Error(got)
	}
	if !strings.Contains(got.stdout, "\ndocument   20") || !strings.Contains(got.stdout, ", of github.com/stripe/stripe-mock") {
		t.Error(got)
	}
	if got := gen(t, "version", "-json"); got.code != exitOK || !strings.HasPrefix(got.stdout, "{\n  \"version\": \"0.1.0\",\n") {
		t.Error(got)
	}
}

// TestVersions checks what is said of programs that were built in three ways.
func TestVersions(t *testing.T) {
	mock := &debug.Module{Path: "github.com/stripe/stripe-mock", Version: "v0.203.0"}
	settings := []debug.BuildSetting{{Key: "vcs.revision", Value: "c0ffee"}, {Key: "vcs.time", Value: "2026-01-02T03:04:05Z"}, {Key: "vcs.modified", Value: "true"}}
	own := debug.Module{Path: "github.com/seed739054c0/stripegen", Version: "v0.1.1"}
	cases := []struct {
		built, want string
		info        debug.BuildInfo
	}{
		{
			"in the repository", "module     v0.1.1\ncommit     c0ffee of 2026-01-02T03:04:05Z, modified\ngo         go1.26\ndocument   2026-01-01, of github.com/stripe/stripe-mock v0.203.0\n",
			debug.BuildInfo{GoVersion: "go1.26", Main: own, Deps: []*debug.Module{mock}, Settings: settings},
		},
		{
			"as a tool of another module", "module     v0.1.1\ngo         go1.26\ndocument   2026-01-01, of github.com/stripe/stripe-mock => ../mock\n",
			debug.BuildInfo{
				GoVersion: "go1.26",
				Main:      debug.Module{Path: "example.com/app"},
				Deps:      []*debug.Module{&own, {Path: mock.Path, Version: mock.Version, Replace: &debug.Module{Path: "../mock"}}},
				Settings:  settings,
			},
		},
		{
			"without modules", "go         go1.26\ndocument   2026-01-01, of github.com/stripe/stripe-mock\n",
			debug.BuildInfo{GoVersion: "go1.26"},
		},
	}
	for _, c := range cases {
		if got, want := versionsOf(&c.info, "2026-01-01").String(), "stripegen  0.1.0\n"+c.want; got != want {
			t.Errorf("%s: got\n%swant\n%s", c.built, got, want)
		}
	}
}
