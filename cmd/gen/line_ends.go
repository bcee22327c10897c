package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// unixLines is a text without the carriage returns that git adds on Windows, or wherever core.autocrlf is set.
func unixLines(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// sayLineEnds says how to keep the files as they are generated, if some have other line ends.
func (p *plan) sayLineEnds(w io.Writer) {
	if p.crlf {
		file, line := attributes(p.folder)
		fmt.Fprintf(w, "gen: %s: files have CRLF line ends, which make no difference; to check out LF, put this line into %s: %s\n", printable(p.folder), printable(file), line)
	}
}

// attributes is a line for git by which the files of a folder are checked out as they were committed, and the
// file that it belongs into: that at the root of the repository, or one in the folder if the name cannot
// stand in a pattern, or if there is no repository.
func attributes(folder string) (file, line string) {
	const name = ".gitattributes"
	real := realPath(folder)
	for root := real; ; root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, ".git")); err == nil {
			below, err := filepath.Rel(root, real)
			if err != nil || below == "." || strings.ContainsAny(below, " \t\"*?[]!#") || printable(below) != below {
				break
			}
			return name, filepath.ToSlash(below) + "/** text eol=lf"
		}
		if root == filepath.Dir(root) {
			break
		}
	}
	return filepath.Join(folder, name), "* text=auto eol=lf"
}
