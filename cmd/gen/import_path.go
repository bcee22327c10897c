package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

// checkImport reports what is wrong with the path of -import.
func (o *options) checkImport() error {
	if o.importPath == "" {
		return nil
	}
	if err := module.CheckImportPath(o.importPath); err != nil {
		return fmt.Errorf("-import: %w; give the path by which programs import the package", err)
	}
	switch elements := strings.Split(o.importPath, "/"); {
	case o.importPath == "C" || o.importPath == "unsafe":
		return fmt.Errorf("-import: %s is not a package of files; give the path by which programs import the package", o.importPath)
	case slices.Contains(elements, "vendor"):
		return fmt.Errorf("-import: %q leads into a vendor folder; give the path by which programs import the package, which is what follows that", o.importPath)
	}
	return nil
}

// goMod is the file that makes a module of a folder.
const goMod = "go.mod"

// importPathOf is the path by which programs import the package in a folder, from the nearest go.mod in or
// above it. The folder need not exist yet; links in its name are followed.
func importPathOf(folder string) (string, error) {
	real := realPath(folder)
	for root := real; ; root = filepath.Dir(root) {
		name := filepath.Join(root, goMod)
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			return importPathIn(name, shownName(name, folder, real), real)
		}
		if root == filepath.Dir(root) {
			return "", fmt.Errorf("there is no go.mod in %s or above it", folder)
		}
	}
}

// shownName is the name of a file above a folder for messages: as it is reached from where gen runs, if the
// name of the folder leads there, and the absolute one otherwise.
func shownName(name, folder, real string) string {
	up, err := filepath.Rel(real, filepath.Dir(name))
	if err != nil || filepath.IsAbs(folder) {
		return name
	}
	shown := filepath.Join(folder, up, filepath.Base(name))
	if realPath(shown) != realPath(name) {
		return name
	}
	return shown
}

// importPathIn is the import path of a folder in the module of a go.mod, whose name messages show otherwise.
func importPathIn(name, shown, folder string) (string, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return "", fmt.Errorf("%s: %w", shown, cause(err))
	}
	f, err := modfile.ParseLax(shown, content, nil)
	if err != nil {
		var all modfile.ErrorList
		if errors.As(err, &all) {
			err = &all[0]
		}
		return "", err
	}
	if f.Module == nil {
		return "", fmt.Errorf("%s has no module directive", shown)
	}
	if err := module.CheckImportPath(f.Module.Mod.Path); err != nil {
		return "", fmt.Errorf("%s:%d: %w", shown, f.Module.Syntax.Start.Line, err)
	}
	below, err := filepath.Rel(filepath.Dir(name), folder)
	if err != nil {
		return "", err
	}
	importPath := path.Join(f.Module.Mod.Path, filepath.ToSlash(below))
	elements := strings.Split(filepath.ToSlash(below), "/")
	for i, element := range slices.Backward(elements) {
		if element == "vendor" { // what is vendored is imported by its own path
			importPath = path.Join(elements[i+1:]...)
			break
		}
	}
	return importPath, module.CheckImportPath(importPath)
}

// realPath is the absolute name of a folder without links. Of what does not exist, the name is kept.
func realPath(folder string) string {
	name, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	for missing := ""; ; {
		real, err := filepath.EvalSymlinks(name)
		if err == nil {
			return filepath.Join(real, missing)
		}
		if !errors.Is(err, fs.ErrNotExist) || name == filepath.Dir(name) {
			return filepath.Join(name, missing)
		}
		missing = filepath.Join(filepath.Base(name), missing)
		name = filepath.Dir(name)
	}
}
