package generator_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestCases generates a package for each archive in testdata/cases: one construct of a document
// in each. With -update the files that an archive expects are rewritten.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			readCase(t, file).run(t)
		})
	}
}
