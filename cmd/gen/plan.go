package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// A plan is what has to be done to a folder so that it holds the generated files.
type plan struct {
	folder string
	write  []change
	remove []string // generated files that are generated no longer
}

// A change is a file that is missing or that has other content.
type change struct {
	name    string
	content []byte
	missing bool
}

// planFor compares a folder with the files that it should hold. It refuses to touch
// what is not generated: a file with one of our names, a folder of somebody's Go.
func planFor(folder string, files []generator.File) (*plan, error) {
	p := &plan{folder: folder}
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, folderError(folder, err)
	}
	var foreign, ours []string
	there := make(map[string]bool)
	for _, e := range entries {
		there[e.Name()] = true
		if generated, err := isGenerated(folder, e); err != nil {
			return nil, err
		} else if generated {
			ours = append(ours, e.Name())
		} else if filepath.Ext(e.Name()) == ".go" {
			foreign = append(foreign, e.Name())
		}
	}
	if len(ours) == 0 && len(foreign) > 0 {
		return nil, fmt.Errorf("%s: the folder holds Go files that are not generated, such as %s; choose another one with -out", folder, foreign[0])
	}
	wanted := make(map[string]bool)
	for _, f := range files {
		wanted[f.Name] = true
		switch old, err := os.ReadFile(filepath.Join(folder, f.Name)); {
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return nil, folderError(filepath.Join(folder, f.Name), err)
		case err == nil && !hasHeader(old):
			return nil, fmt.Errorf("%s: the file is not generated; move it away, or choose another folder with -out", filepath.Join(folder, f.Name))
		case err != nil || !bytes.Equal(old, f.Content):
			p.write = append(p.write, change{f.Name, f.Content, !there[f.Name]})
		}
	}
	for _, name := range ours {
		if !wanted[name] {
			p.remove = append(p.remove, name)
		}
	}
	return p, nil
}

// isGenerated reports whether a file begins with our header.
func isGenerated(folder string, e fs.DirEntry) (bool, error) {
	if !e.Type().IsRegular() || filepath.Ext(e.Name()) != ".go" && filepath.Ext(e.Name()) != ".txt" {
		return false, nil
	}
	f, err := os.Open(filepath.Join(folder, e.Name()))
	if err != nil {
		return false, folderError(filepath.Join(folder, e.Name()), err)
	}
	defer f.Close()
	head := make([]byte, len("// ")+len(generator.Header)+1)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, folderError(filepath.Join(folder, e.Name()), err)
	}
	return hasHeader(head[:n]), nil
}

// hasHeader reports whether the first line is our header, as a comment of Go or of a list.
func hasHeader(content []byte) bool {
	line, _, _ := bytes.Cut(content, []byte("\n"))
	text := strings.TrimPrefix(strings.TrimPrefix(string(line), "// "), "# ")
	return strings.TrimSuffix(text, "\r") == generator.Header
}

// list says what is out of date, one line a file.
func (p *plan) list(w io.Writer) {
	for _, c := range p.write {
		state := "stale"
		if c.missing {
			state = "missing"
		}
		fmt.Fprintf(w, "%-8s %s\n", state, filepath.Join(p.folder, c.name))
	}
	for _, name := range p.remove {
		fmt.Fprintf(w, "%-8s %s\n", "orphaned", filepath.Join(p.folder, name))
	}
}

// folderError says what is wrong with a folder, or with a file in it.
func folderError(name string, err error) error {
	return fmt.Errorf("%s: %w; choose another folder with -out, or mend its permissions", name, cause(err))
}
