//go:build unix

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A size is how much Go there is.
type size struct{ lines, bytes int }

// sizeOf counts the Go files below a folder.
func sizeOf(folder string) (size, error) {
	var s size
	err := filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		content, err := os.ReadFile(name)
		s.lines += bytes.Count(content, []byte("\n"))
		s.bytes += len(content)
		return err
	})
	return s, err
}

// exported counts the types in an api.txt, and all symbols.
func exported(api string) (types, symbols int) {
	for line := range strings.Lines(api) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		symbols++
		if strings.HasPrefix(line, "type ") {
			types++
		}
	}
	return types, symbols
}
