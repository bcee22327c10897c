package main

import (
	"os"
	"testing"
)

// TestListingOfVanished lists files that another gen removes in the meantime: they are not there, whatever their names
// are.
func TestListingOfVanished(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{stoppedFile, "thing.go", "api.txt", ".thing.go.0.tmp"} {
		put(t, name, stoppedContent)
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	p, l := &plan{folder: "."}, newListing()
	for _, e := range entries {
		if err := os.Remove(e.Name()); err != nil {
			t.Fatal(err)
		}
		if err := p.note(l, root, e); err != nil {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
	if p.stopped || len(l.ours)+len(l.foreign)+len(l.orphans)+len(l.leftovers) > 0 {
		t.Errorf("got %+v, stopped %t", l, p.stopped)
	}
}
