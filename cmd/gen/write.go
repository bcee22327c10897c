package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// A disk is what files are changed on.
type disk struct {
	write  func(name string, content []byte) error // a new file
	mkdir  func(name string) error
	rename func(from, to string) error
	remove func(name string) error // or an empty folder
	sync   func(folder string)
}

func newDisk() disk { return disk{writeFile, makeOne, os.Rename, os.Remove, syncFolder} }

func makeOne(name string) error { return os.Mkdir(name, 0o777) }

// stoppedFile is a file that lies in the folder from before the first change of several until after the last
// one. Nobody can replace many files at once: if gen is stopped between two of them, the folder has
// old files and new ones, and must not compile. The next run completes it. No resource gives a file of the name.
const stoppedFile = "gen-was-stopped.go"

const stoppedContent = "// " + generator.Header + `

// Gen was stopped while it replaced files of this folder, so that it has old ones and new ones. Run it again.
package gen_was_stopped__run_it_again

var _ int = "gen was stopped while it replaced files of this folder: run it again"
`

// carryOut does what the plan says. All content is on the disk, under other names, before the first file is
// replaced: if that fails, nothing has changed. Whenever it is stopped, the folders have the old files, or the
// new ones, or stoppedFile is in the first of them, which those of sub-packages import.
func (p *plan) carryOut(d disk) error {
	writes := p.write
	signed := p.stopped || len(p.write)+len(p.remove)+len(p.empty) > 1
	if signed && !p.stopped {
		writes = append([]change{{name: stoppedFile, content: []byte(stoppedContent)}}, writes...)
	}
	for _, name := range p.leftovers {
		_ = d.remove(p.path(name)) // as if it were not there, if that fails
	}
	if err := p.replace(d, writes); err != nil {
		return err
	}
	for _, name := range slices.Concat(p.remove, p.empty) {
		if err := d.remove(p.path(name)); err != nil && !isInUse(p.path(name)) {
			return fmt.Errorf("%s cannot be removed: %w; remove it by hand, and run gen again", p.path(name), cause(err))
		}
	}
	if !signed {
		return nil
	}
	for _, sub := range p.changed() {
		d.sync(p.path(sub))
	}
	if err := d.remove(p.path(stoppedFile)); err != nil {
		return fmt.Errorf("%s cannot be removed: %w; remove it by hand", p.path(stoppedFile), cause(err))
	}
	return nil
}

// isInUse reports whether somebody has put something into a folder.
func isInUse(folder string) bool {
	entries, err := os.ReadDir(folder)
	return err == nil && len(entries) > 0
}

// changed are the folders in which files are replaced and removed, with the root last.
func (p *plan) changed() []string {
	subs := make(map[string]bool)
	for _, c := range p.write {
		subs[path.Dir(c.name)] = true
	}
	for _, name := range p.remove {
		subs[path.Dir(name)] = true
	}
	for _, sub := range append(slices.Clone(p.empty), root) {
		delete(subs, sub) // one that is not there any more, and the root
	}
	return append(slices.Sorted(maps.Keys(subs)), root)
}

// replace writes files, and puts them in place once all are written.
func (p *plan) replace(d disk, writes []change) (err error) {
	var temporary, made []string
	renamed := false
	defer func() {
		for _, name := range temporary {
			_ = d.remove(name) // the next run does, if that fails
		}
		for _, name := range made {
			if err != nil && !renamed {
				_ = d.remove(name)
			}
		}
	}()
	for _, sub := range p.make {
		if err := d.mkdir(p.path(sub)); err != nil {
			return fmt.Errorf("%s cannot be made: %w; nothing was changed: fix that, and run gen again", p.path(sub), cause(err))
		}
		made = append(made, p.path(sub))
	}
	for _, c := range writes {
		name := unused(p.path(path.Join(path.Dir(c.name), "."+path.Base(c.name))))
		temporary = append(temporary, name)
		if err := d.write(name, c.content); err != nil {
			return fmt.Errorf("%s cannot be written: %w; nothing was changed: fix that, and run gen again", p.path(c.name), cause(err))
		}
	}
	for _, c := range writes {
		if err := d.rename(temporary[0], p.path(c.name)); err != nil {
			return fmt.Errorf("%s cannot be replaced: %w; fix that, and run gen again", p.path(c.name), cause(err))
		}
		temporary = temporary[1:]
		renamed = true
		if c.name == stoppedFile {
			d.sync(p.folder)
		}
	}
	return nil
}

// unused gives a name for a temporary file that no file has.
func unused(base string) string {
	for n := 0; ; n++ {
		name := fmt.Sprintf("%s.%d.tmp", base, n)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		if n > 1000 {
			return name // writing it says what is wrong with the folder
		}
	}
}

// isTemporary reports whether a name is one that unused gives for a generated file.
func isTemporary(name string) bool {
	base, isTmp := strings.CutSuffix(name, ".tmp")
	base = strings.TrimRight(base, "0123456789")
	return isTmp && strings.HasPrefix(name, ".") && (strings.HasSuffix(base, ".go.") || strings.HasSuffix(base, ".txt."))
}

// writeFile writes a new file and makes sure that it is on the disk.
func writeFile(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if _, err = f.Write(content); err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// syncFolder makes sure that what was renamed and removed is on the disk, on systems that can.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync() // Windows cannot
		f.Close()
	}
}

// cause leaves out the names that an fs error has, which are temporary ones.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	var linkError *os.LinkError
	if errors.As(err, &linkError) {
		return linkError.Err
	}
	return err
}
