package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// A listing is what is in a folder that is to hold generated files.
type listing struct {
	missing   bool // the folder is not there
	isLink    bool // where the folder of a sub-package should be, there is something else, such as a link
	isPackage bool // the folder of a sub-package, in which a package of its own has been generated
	modes     map[string]fs.FileMode
	ours      []string        // generated files, by their paths below the root, with slashes
	orphans   map[string]bool // the same, until they turn out to be wanted
	leftovers []string        // temporary files, by their paths
	foreign   []string        // Go files that are not generated, by their names in the folder
	tests     []string        // the same, if they are tests
}

func newListing() *listing {
	return &listing{modes: make(map[string]fs.FileMode), orphans: make(map[string]bool)}
}

// has reports whether there is something of the name.
func (l *listing) has(name string) bool {
	_, ok := l.modes[name]
	return ok
}

// look lists a folder: the root or that of a sub-package. It does not follow a link to the latter.
func (p *plan) look(sub string) (*listing, error) {
	l := newListing()
	folder := p.path(sub)
	if info, err := os.Lstat(folder); sub != root && err == nil && info.Mode().Type() != fs.ModeDir {
		l.isLink = true
		return l, nil
	}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		l.missing = true
		return l, nil
	}
	if err != nil {
		return nil, folderError(folder, err)
	}
	for _, e := range entries {
		if err := p.note(l, sub, e); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// note adds a file to the listing of a folder.
func (p *plan) note(l *listing, sub string, e fs.DirEntry) error {
	name := e.Name()
	generated, err := isGenerated(p.path(sub), e)
	if errors.Is(err, fs.ErrNotExist) { // another gen has removed it by now
		return nil
	}
	l.modes[name] = e.Type()
	switch {
	case err != nil:
		return folderError(filepath.Join(p.path(sub), name), err)
	case sub != root && generated && (name == generator.SurfaceFile || name == stoppedFile):
		l.isPackage = true
	case generated && name == stoppedFile:
		p.stopped = true
	case name == stoppedFile && sub == root:
		return notOurs(p.path(name))
	case isTemporary(name):
		if isLeftover(p.path(sub), e) {
			l.leftovers = append(l.leftovers, path.Join(sub, name))
		}
	case generated:
		l.ours = append(l.ours, path.Join(sub, name))
		l.orphans[path.Join(sub, name)] = true
	case e.IsDir():
	case strings.HasSuffix(name, "_test.go"):
		l.tests = append(l.tests, name)
	case filepath.Ext(name) == ".go":
		l.foreign = append(l.foreign, name)
	}
	return nil
}

// isGenerated reports whether a file begins with our header.
func isGenerated(folder string, e fs.DirEntry) (bool, error) {
	if !e.Type().IsRegular() || filepath.Ext(e.Name()) != ".go" && filepath.Ext(e.Name()) != ".txt" {
		return false, nil
	}
	head, err := readHead(filepath.Join(folder, e.Name()))
	return err == nil && hasHeader(head), err
}

// isLeftover reports whether a file is a temporary one that a gen has left: it begins with as much of our header as
// was written. One that cannot be read stays where it is.
func isLeftover(folder string, e fs.DirEntry) bool {
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
