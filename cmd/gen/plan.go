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
	folder  string
	write   []change
	remove  []string // generated files that are generated no longer
	litter  []string // temporary files of a gen that was stopped
	stopped bool     // one was stopped in the middle: the sign is there
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
	there := make(map[string]fs.FileMode)
	for _, e := range entries {
		name := e.Name()
		there[name] = e.Type()
		switch generated, err := isGenerated(folder, e); {
		case err != nil:
			return nil, err
		case generated && name == stopSign:
			p.stopped = true
		case name == stopSign:
			return nil, notOurs(filepath.Join(folder, name))
		case isTemporary(name):
			if isLitter(folder, e) {
				p.litter = append(p.litter, name)
			}
		case generated:
			ours = append(ours, name)
		case filepath.Ext(name) == ".go":
			foreign = append(foreign, name)
		}
	}
	if len(ours) == 0 && !p.stopped && len(foreign) > 0 {
		return nil, fmt.Errorf("%s: the folder holds Go files that are not generated, such as %s; choose another one with -out", folder, foreign[0])
	}
	wanted := make(map[string]bool)
	for _, f := range files {
		wanted[f.Name] = true
		if err := p.compare(f, there); err != nil {
			return nil, err
		}
	}
	for _, name := range ours {
		if !wanted[name] {
			p.remove = append(p.remove, name)
		}
	}
	return p, nil
}

// compare adds a file to what has to be written, unless it is there as it should be.
func (p *plan) compare(f generator.File, there map[string]fs.FileMode) error {
	name := filepath.Join(p.folder, f.Name)
	mode, ok := there[f.Name]
	if mode&(fs.ModeType&^fs.ModeDir) != 0 { // a link leads elsewhere, and a pipe would be waited for
		return fmt.Errorf("%s: this is no file of the folder's own; move it away, or choose another folder with -out", name)
	}
	switch old, err := os.ReadFile(name); {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return folderError(name, err)
	case err == nil && !hasHeader(old):
		return notOurs(name)
	case err != nil || !bytes.Equal(old, f.Content):
		p.write = append(p.write, change{f.Name, f.Content, !ok})
	}
	return nil
}

func notOurs(name string) error {
	return fmt.Errorf("%s: the file is not generated; move it away, or choose another folder with -out", name)
}

// isGenerated reports whether a file begins with our header.
func isGenerated(folder string, e fs.DirEntry) (bool, error) {
	if !e.Type().IsRegular() || filepath.Ext(e.Name()) != ".go" && filepath.Ext(e.Name()) != ".txt" {
		return false, nil
	}
	head, err := readHead(filepath.Join(folder, e.Name()))
	switch {
	case errors.Is(err, fs.ErrNotExist): // another gen has removed it by now
		return false, nil
	case err != nil:
		return false, folderError(filepath.Join(folder, e.Name()), err)
	}
	return hasHeader(head), nil
}

// isLitter reports whether a file is a temporary one that a gen has left: it begins with as much of our header as
// was written. One that cannot be read stays where it is.
func isLitter(folder string, e fs.DirEntry) bool {
	if !e.Type().IsRegular() {
		return false
	}
	head, err := readHead(filepath.Join(folder, e.Name()))
	torn := strings.HasPrefix("// "+generator.Header, string(head)) || strings.HasPrefix("# "+generator.Header, string(head))
	return err == nil && (torn || hasHeader(head))
}

// readHead reads as much of a file as our header has, if there is as much.
func readHead(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, int64(len("// ")+len(generator.Header)+1)))
}

// hasHeader reports whether the first line is our header, as a comment of Go or of a list.
func hasHeader(content []byte) bool {
	line, _, _ := bytes.Cut(content, []byte("\n"))
	text := strings.TrimPrefix(strings.TrimPrefix(string(line), "// "), "# ")
	return strings.TrimSuffix(text, "\r") == generator.Header
}

// changes is how many files are not as they should be.
func (p *plan) changes() int {
	n := len(p.write) + len(p.remove)
	if p.stopped {
		n++
	}
	return n
}

// done reports whether there is nothing to do.
func (p *plan) done() bool { return p.changes() == 0 && len(p.litter) == 0 }

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
	if p.stopped {
		fmt.Fprintf(w, "%-8s %s\n", "stopped", filepath.Join(p.folder, stopSign))
	}
}

// folderError says what is wrong with a folder, or with a file in it.
func folderError(name string, err error) error {
	return fmt.Errorf("%s: %w; choose another folder with -out, or mend its permissions", name, cause(err))
}
