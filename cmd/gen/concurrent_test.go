package main

import (
	"bytes"
	"context"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestConcurrent lets runs with different flags write one folder at once, which is not there before. All
// of them succeed, and the last one wins, whole.
func TestConcurrent(t *testing.T) {
	workspace(t)
	flags := [][]string{things(), things("-resources", "thing,owner"), things("-compat")}
	var packages []map[string]string
	for _, args := range flags {
		if got := gen(t, append(args, "-out", "alone", "-package", "stripe")...); got.code != exitOK {
			t.Fatal(got)
		}
		packages = append(packages, files(t, "alone"))
	}
	var wait sync.WaitGroup
	for i := range 6 {
		wait.Go(func() {
			if got := genContext(t.Context(), flags[i%len(flags)]...); got.code != exitOK {
				t.Error(got)
			}
		})
	}
	wait.Wait()
	now := files(t, "stripe")
	if !slices.ContainsFunc(packages, func(one map[string]string) bool { return maps.Equal(one, now) }) {
		t.Errorf("the folder is a mixture: %v", names(t, "stripe"))
	}
}

// TestConcurrentTree does the same with a package that has a sub-package in some of the runs.
func TestConcurrentTree(t *testing.T) {
	eventWorkspace(t)
	flags := [][]string{events(), events("-compat")}
	var packages []map[string]string
	for _, args := range flags {
		succeeds(t, append(args, "-out", "alone", "-package", "stripe", "-import", "pay.example/stripe")...)
		packages = append(packages, tree(t, "alone"))
	}
	var wait sync.WaitGroup
	for i := range 6 {
		wait.Go(func() {
			if got := genContext(t.Context(), slices.Concat(flags[i%len(flags)], []string{"-import", "pay.example/stripe"})...); got.code != exitOK {
				t.Error(got)
			}
		})
	}
	wait.Wait()
	now := tree(t, "stripe")
	if !slices.ContainsFunc(packages, func(one map[string]string) bool { return maps.Equal(one, now) }) {
		t.Errorf("the folder is a mixture: %v", slices.Sorted(maps.Keys(now)))
	}
}

// TestLocked waits for another run, says so, and can be interrupted. It needs no lock if there is nothing to
// write.
func TestLocked(t *testing.T) {
	generated(t)
	unlock, busy, err := lock("stripe")
	if err != nil || busy {
		t.Fatalf("the folder cannot be locked: busy %v, %v", busy, err)
	}
	if _, busy, err := lock("stripe"); !busy || err == nil {
		if slices.Contains([]string{"darwin", "linux", "windows"}, runtime.GOOS) {
			t.Fatal("the lock keeps nobody away")
		}
		t.Skip("there are no locks here")
	}
	if got := gen(t, append([]string{"check"}, things()...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
	changed(t, gen(t, things()...), 0)
	ctx, cancel := context.WithCancel(t.Context())
	stderr := interrupting{cancel: cancel}
	if _, err := waitFor(ctx, "stripe", &stderr); err != context.Canceled {
		t.Errorf("waiting ends with %v", err)
	}
	if want := "gen: stripe: another gen is at work there; waiting for it\n"; stderr.String() != want {
		t.Errorf("it says %q, want %q", stderr.String(), want)
	}
	unlock()
	if got := gen(t, things()...); got.code != exitOK || strings.Contains(got.stderr, "waiting") {
		t.Errorf("without the other run: %v", got)
	}
}

// interrupting is a terminal at which somebody reads a line, and interrupts.
type interrupting struct {
	bytes.Buffer
	cancel func()
}

func (w *interrupting) Write(p []byte) (int, error) {
	w.cancel()
	return w.Buffer.Write(p)
}
