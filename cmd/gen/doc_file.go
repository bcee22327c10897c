package main

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/seed739054c0/stripegen/generator"
)

// docFile is the generated file that holds the comment of the package and nothing else.
const docFile = "doc.go"

// withoutDoc leaves the comment of the package out of the files if somebody else's is in the folder: a doc.go
// of their own, in which many have the go:generate line.
func withoutDoc(folder string, files []generator.File) []generator.File {
	name := filepath.Join(folder, docFile)
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || readGoFile(name) == nil {
		return files
	}
	if head, err := readHead(name); err != nil || hasHeader(head) {
		return files
	}
	return slices.DeleteFunc(files, func(f generator.File) bool { return f.Name == docFile })
}
