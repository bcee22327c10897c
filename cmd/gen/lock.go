package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// inFolder calls f with the folder, which it makes if it is not there yet, to itself. What it has made it
// removes if f fails.
func inFolder(ctx context.Context, folder string, stderr io.Writer, f func() error) (err error) {
	made, err := makeFolder(folder)
	if err != nil {
		return folderError(folder, err)
	}
	defer func() {
		if err != nil {
			removeFolders(made)
		}
	}()
	unlock, err := waitFor(ctx, folder, stderr)
	if err != nil {
		return err
	}
	defer unlock()
	return f()
}

// waitFor locks the folder, as soon as no other gen has it.
func waitFor(ctx context.Context, folder string, stderr io.Writer) (unlock func(), err error) {
	const pause = 20 * time.Millisecond
	for waited := 0; ; waited++ {
		unlock, busy, err := lock(folder)
		switch {
		case err == nil:
			return unlock, nil
		case !busy:
			return nil, folderError(folder, err)
		case waited == 10:
			fmt.Fprintf(stderr, "gen: %s: another gen is at work there; waiting for it\n", printable(folder))
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// errDeadLink is what is wrong with a path in which there is a link to nothing.
var errDeadLink = errors.New("a link in this path leads to what does not exist")

// makeFolder makes a folder and those above it, and returns the ones that it made, outermost first.
func makeFolder(folder string) (made []string, err error) {
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	made, err = makeFolder(filepath.Dir(folder))
	if err != nil {
		return made, err
	}
	switch err := os.Mkdir(folder, 0o777); {
	case errors.Is(err, fs.ErrExist) && isFolder(folder): // another gen was faster
		return made, nil
	case errors.Is(err, fs.ErrExist):
		removeFolders(made)
		return nil, errDeadLink
	case err != nil:
		removeFolders(made)
		return nil, err
	}
	return append(made, folder), nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// removeFolders removes folders, unless somebody has put something into them.
func removeFolders(made []string) {
	for i := len(made) - 1; i >= 0; i-- {
		os.Remove(made[i])
	}
}
