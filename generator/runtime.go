package generator

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/surface"
	"github.com/seed739054c0/stripegen/templates"
)

// runtimeHalf is the half of a package that does not vary, and what it takes.
type runtimeHalf struct {
	files     []templates.File
	names     map[string]bool // declared, those of files that vary included
	fileNames map[string]bool
}

// runtimeFiles gives the hand-written files of a package.
func runtimeFiles(c Config) (*runtimeHalf, error) {
	files, err := templates.Files(c.Package, Header, c.Compat)
	if err != nil {
		return nil, err
	}
	r := &runtimeHalf{files: files, fileNames: make(map[string]bool)}
	sources := make(map[string][]byte, len(files))
	for _, f := range files {
		r.fileNames[f.Name] = true
		sources[f.Name] = f.Content
	}
	r.names, err = surface.Names(sources)
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	for _, name := range templates.StandIns() {
		r.fileNames[name] = true
	}
	r.names["Client"], r.names["APIVersion"] = true, true
	return r, nil
}

// needed leaves out the files that nothing in the other half of the package calls.
func (r *runtimeHalf) needed(other []File) []templates.File {
	return slices.DeleteFunc(slices.Clone(r.files), func(f templates.File) bool {
		called := func(name string) bool {
			return slices.ContainsFunc(other, func(o File) bool { return bytes.Contains(o.Content, []byte(name)) })
		}
		return len(f.Calls) > 0 && !slices.ContainsFunc(f.Calls, called)
	})
}
