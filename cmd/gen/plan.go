package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// A plan is what has to be done so that a folder, with the folders of sub-packages in it, holds the
// generated files. Files in it are named by their paths below the folder, with slashes.
type plan struct {
	folder    string
	make      []string // folders of sub-packages that are missing
	write     []change
	remove    []string // generated files that are generated no longer
	empty     []string // folders of sub-packages in which nothing is left after that
	leftovers []string // temporary files of a gen that was stopped
	stopped   bool     // one was stopped in the middle: stoppedFile is there
	crlf      bool     // some files are as they should be except for their line ends
	ours      []string // all generated files that are there
	beside    []string // names of what is in the folder itself
	foreign   []string // of that, the Go files that are not generated, sorted
}

// A change is a file that is missing or that has other content.
type change struct {
	name    string
	content []byte
	missing bool
}

// planFor compares a folder with the files that it should hold. It refuses to touch what is not generated: a
// file with one of our names, a folder with the name of a sub-package, and Go that does not go together
// with the generated files.
func planFor(folder string, files []generator.File) (*plan, error) {
	p := &plan{folder: folder}
	wanted := make(map[string][]generator.File)
	for _, f := range files {
		wanted[path.Dir(f.Name)] = append(wanted[path.Dir(f.Name)], f)
	}
	subs := generator.SubPackages()
	for sub := range wanted {
		if sub != root {
			subs = append(subs, sub)
		}
	}
	slices.Sort(subs)
	for _, sub := range append([]string{root}, slices.Compact(subs)...) { // the folder first: it has stoppedFile
		if err := p.compareFolder(sub, wanted[sub]); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// path is the name of a file or folder on the disk.
func (p *plan) path(name string) string { return filepath.Join(p.folder, filepath.FromSlash(name)) }

// root is the folder itself, as the files in it have it in their paths.
const root = "."

// compareFolder adds what has to be done in one folder: the root or that of a sub-package. If no files are wanted
// there, it only adds what is generated and left over.
func (p *plan) compareFolder(sub string, files []generator.File) error {
	l, err := p.look(sub)
	switch {
	case len(files) == 0 && sub != root && (err != nil || l.isLink || l.isPackage): // it is not ours
		return nil
	case err != nil:
		return err
	}
	if sub == root {
		p.beside = slices.Sorted(maps.Keys(l.modes))
		p.foreign = slices.Sorted(slices.Values(slices.Concat(l.foreign, l.tests)))
	}
	if len(files) > 0 {
		if err := p.want(sub, l, files); err != nil {
			return err
		}
	}
	for _, name := range l.ours {
		if l.orphans[name] {
			p.remove = append(p.remove, name)
		}
	}
	p.ours = append(p.ours, l.ours...)
	p.leftovers = append(p.leftovers, l.leftovers...)
	left := len(l.modes) - len(l.ours) - len(l.leftovers)
	if sub != root && len(files) == 0 && left == 0 && !l.missing && (len(l.modes) > 0 || p.stopped) {
		p.empty = append(p.empty, sub)
	}
	return nil
}

// want adds what has to be done so that a folder holds the files, and refuses one that cannot.
func (p *plan) want(sub string, l *listing, files []generator.File) error {
	switch {
	case l.isLink:
		return notOurFolder(p.path(sub), "this is not a folder of the package's own")
	case l.isPackage:
		return notOurFolder(p.path(sub), "the folder holds another generated package")
	case sub != root && len(l.ours) == 0 && len(l.foreign) > 0 && !p.stopped:
		return notOurFolder(p.path(path.Join(sub, l.foreign[0])), "the file is not generated, and the folder is to hold a generated package")
	case sub != root && l.has(goMod):
		return notOurFolder(p.path(path.Join(sub, goMod)), "the file makes the folder a module of its own, in which the generated package could not be imported")
	case sub != root && l.missing:
		if i := slices.IndexFunc(p.beside, func(name string) bool { return strings.EqualFold(name, sub) }); i >= 0 {
			return notOurFolder(p.path(p.beside[i]), "the name differs only in case from the generated folder "+sub+", which some systems take for the same")
		}
		p.make = append(p.make, sub)
	}
	for _, f := range files {
		if err := p.compare(f, l.modes); err != nil {
			return err
		}
		delete(l.orphans, f.Name)
	}
	if sub != root {
		if err := p.checkCycle(sub, files); err != nil {
			return err
		}
	}
	return checkForeign(p.path(sub), slices.Concat(l.foreign, l.tests), files)
}

// compare adds a file to what has to be written, unless it is there as it should be.
func (p *plan) compare(f generator.File, there map[string]fs.FileMode) error {
	name := p.path(f.Name)
	mode, ok := there[path.Base(f.Name)]
	if mode&(fs.ModeType&^fs.ModeDir) != 0 { // a link leads elsewhere, and a pipe would be waited for
		return fmt.Errorf("%s: this is not a regular file; move it away, or choose another folder with -out", name)
	}
	old, err := os.ReadFile(name) // it may be there under a name in other letters, where these do not count
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.write = append(p.write, change{f.Name, f.Content, !ok})
	case err != nil:
		return folderError(name, err)
	case !hasHeader(old):
		return notOurs(name)
	case bytes.Equal(old, f.Content):
	case bytes.Equal(unixLines(old), f.Content):
		p.crlf = true
	default:
		p.write = append(p.write, change{f.Name, f.Content, !ok})
	}
	return nil
}

func notOurs(name string) error { return notOurFolder(name, "the file is not generated") }

func notOurFolder(name, why string) error {
	return fmt.Errorf("%s: %s; move it away, or choose another folder with -out", name, why)
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
func (p *plan) done() bool { return p.changes() == 0 && len(p.leftovers) == 0 }

// list says what is out of date, one line a file.
func (p *plan) list(w io.Writer) {
	for _, c := range p.write {
		state := "stale"
		if c.missing {
			state = "missing"
		}
		fmt.Fprintf(w, "%-8s %s\n", state, printable(p.path(c.name)))
	}
	for _, name := range p.remove {
		fmt.Fprintf(w, "%-8s %s\n", "orphaned", printable(p.path(name)))
	}
	if p.stopped {
		fmt.Fprintf(w, "%-8s %s\n", "stopped", printable(p.path(stoppedFile)))
	}
}

// folderError says what is wrong with a folder, or with a file in it.
func folderError(name string, err error) error {
	remedy := "choose another folder with -out"
	if errors.Is(err, fs.ErrPermission) {
		remedy = "change the permissions, or " + remedy
	}
	return fmt.Errorf("%s: %w; %s", name, cause(err), remedy)
}
