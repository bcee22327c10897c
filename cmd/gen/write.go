package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// carryOut does what the plan says. All content is on the disk, under other names, before the
// first file is replaced: if that fails, nothing has changed.
func (p *plan) carryOut(write func(name string, content []byte) error) (err error) {
	if len(p.write) == 0 {
		return p.removeOrphans()
	}
	made, err := makeFolder(p.folder)
	if err != nil {
		return folderError(p.folder, err)
	}
	defer func() {
		if err != nil {
			removeFolders(made)
		}
	}()
	var temporary []string
	defer func() {
		for _, name := range temporary {
			os.Remove(name)
		}
	}()
	for _, c := range p.write {
		name := unused(filepath.Join(p.folder, "."+c.name))
		temporary = append(temporary, name)
		if err := write(name, c.content); err != nil {
			return fmt.Errorf("%s cannot be written: %w; nothing was changed: mend that, and run gen again", filepath.Join(p.folder, c.name), cause(err))
		}
	}
	for i, c := range p.write {
		if err := os.Rename(temporary[i], filepath.Join(p.folder, c.name)); err != nil {
			return fmt.Errorf("%s cannot be replaced: %w; run gen again", filepath.Join(p.folder, c.name), cause(err))
		}
	}
	return p.removeOrphans()
}

func (p *plan) removeOrphans() error {
	for _, name := range p.remove {
		if err := os.Remove(filepath.Join(p.folder, name)); err != nil {
			return fmt.Errorf("%s cannot be removed: %w; remove it by hand", filepath.Join(p.folder, name), cause(err))
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

// makeFolder makes a folder and those above it, and returns the ones that it made, outermost first.
func makeFolder(folder string) (made []string, err error) {
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	made, err = makeFolder(filepath.Dir(folder))
	if err != nil {
		return made, err
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		removeFolders(made)
		return nil, err
	}
	return append(made, folder), nil
}

func removeFolders(made []string) {
	for i := len(made) - 1; i >= 0; i-- {
		os.Remove(made[i])
	}
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
