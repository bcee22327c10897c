package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// The modules whose versions are of interest.
const (
	ownModule      = "github.com/seed739054c0/stripegen"
	documentModule = "github.com/stripe/stripe-mock"
)

// versions are what gen is made of.
type versions struct {
	Version  string          `json:"version"`            // of the generator
	Module   string          `json:"module,omitempty"`   // version of its module, if it was built as one
	Commit   string          `json:"commit,omitempty"`   // if it was built in its repository
	Time     string          `json:"time,omitempty"`     // of the commit
	Modified bool            `json:"modified,omitempty"` // there were changes that the commit does not have
	Go       string          `json:"go"`
	Document documentVersion `json:"document"`
}

// A documentVersion says which document is pinned.
type documentVersion struct {
	API     string `json:"api_version"`
	Module  string `json:"module"`
	Version string `json:"module_version,omitempty"`
}

// version prints the versions.
func version(_ context.Context, args []string, stdout, _ io.Writer) (int, error) {
	o, err := parse("version", args)
	if err != nil {
		return exitTrouble, err
	}
	document, err := spec.Default()
	if err != nil {
		return exitTrouble, err
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{GoVersion: runtime.Version()}
	}
	v := versionsOf(info, document.Version)
	if o.json {
		return exitOK, printJSON(stdout, v)
	}
	_, err = io.WriteString(stdout, v.String())
	return exitOK, err
}

// versionsOf reads what the go command has noted in the program. If another module was built, as by go tool,
// the commit is that module's.
func versionsOf(info *debug.BuildInfo, api string) versions {
	v := versions{
		Version:  generator.Version,
		Go:       info.GoVersion,
		Document: documentVersion{API: api, Module: documentModule},
	}
	for _, m := range append([]*debug.Module{&info.Main}, info.Deps...) {
		number := m.Version
		if m.Replace != nil {
			number = strings.TrimSpace("=> " + m.Replace.Path + " " + m.Replace.Version)
		}
		switch m.Path {
		case ownModule:
			v.Module = number
		case documentModule:
			v.Document.Version = number
		}
	}
	if info.Main.Path != ownModule {
		return v
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.time":
			v.Time = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	return v
}

// String gives a line for each thing that has a version.
func (v versions) String() string {
	rows := [][]string{{"stripegen", v.Version}}
	if v.Module != "" {
		rows = append(rows, []string{"module", v.Module})
	}
	if v.Commit != "" {
		commit := v.Commit + " of " + cmp.Or(v.Time, "unknown time")
		if v.Modified {
			commit += ", modified"
		}
		rows = append(rows, []string{"commit", commit})
	}
	document := strings.TrimSpace(v.Document.Module + " " + v.Document.Version)
	rows = append(rows, []string{"go", v.Go}, []string{"document", fmt.Sprintf("%s, of %s", v.Document.API, document)})
	return style{}.columns(rows)
}
