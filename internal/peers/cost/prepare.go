//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// buildCommand builds the command.
func (b *bench) buildCommand(ctx context.Context) error {
	b.gen = filepath.Join(b.folder, "gen")
	_, _, err := execute(ctx, "", nil, "go", "build", "-o", b.gen, "github.com/seed739054c0/stripegen/cmd/gen")
	return err
}

// prepare makes the candidates' modules, and fills the cache.
func (b *bench) prepare(ctx context.Context) error {
	b.std = filepath.Join(b.folder, "std")
	b.sets = sets()
	for i, c := range b.sets {
		if err := b.module(c, fmt.Sprintf("set%d", i), "", programFor(c.pkg)); err != nil {
			return err
		}
		if c.hasMain {
			if err := b.generate(ctx, c); err != nil {
				return err
			}
		}
	}
	if err := b.prepareTheirs(ctx); err != nil {
		return err
	}
	if err := b.prepareFloor(ctx); err != nil {
		return err
	}
	for _, c := range append(b.withProgram(), b.floor) {
		if err := b.fill(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// module makes the module of a candidate.
func (b *bench) module(c *candidate, name, require, program string) error {
	c.folder = filepath.Join(b.folder, name)
	if err := os.Mkdir(c.folder, 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(c.folder, "go.mod"), []byte("module consumer\n\ngo 1.24\n"+require), 0o666); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.folder, "main.go"), []byte(program), 0o666)
}

// prepareTheirs makes a module that requires stripe-go as internal/peers does, and counts what it would vendor.
func (b *bench) prepareTheirs(ctx context.Context) error {
	if _, _, err := execute(ctx, "", nil, "go", "mod", "download", stripeGo); err != nil {
		return err
	}
	_, version, err := execute(ctx, "", nil, "go", "list", "-m", stripeGo)
	if err != nil {
		return err
	}
	c := &candidate{name: "stripe-go v85", pkg: stripeGo, hasMain: true}
	b.theirs = c
	if err := b.module(c, "theirs", "\nrequire "+strings.TrimSpace(version)+"\n", programFor(c.pkg)); err != nil {
		return err
	}
	if _, err := b.goList(ctx, c.folder, "-deps", "."); err != nil { // writes go.sum
		return err
	}
	sums, err := os.ReadFile(filepath.Join(c.folder, "go.sum"))
	if err != nil {
		return err
	}
	c.sums = bytes.Count(sums, []byte("\n"))

	vendored := filepath.Join(b.folder, "vendored")
	if _, _, err := execute(ctx, c.folder, environment(b.std), "go", "mod", "vendor", "-o", vendored); err != nil {
		return err
	}
	c.source, err = sizeOf(vendored)
	return err
}

// prepareFloor makes a program with the imports of the whole API.
func (b *bench) prepareFloor(ctx context.Context) error {
	whole := b.sets[len(b.sets)-1]
	imports, err := b.goList(ctx, whole.folder, "-f", `{{join .Imports "\n"}}`, whole.pkg)
	if err != nil {
		return err
	}
	b.floor = &candidate{name: "the imports alone", hasMain: true}
	return b.module(b.floor, "floor", "", floorProgram(imports))
}

// fill compiles into the cache what a program needs of the standard library.
func (b *bench) fill(ctx context.Context, c *candidate) error {
	std, err := b.goList(ctx, c.folder, "-deps", "-f", "{{if .Standard}}{{.ImportPath}}{{end}}", ".")
	if err != nil {
		return err
	}
	_, _, err = execute(ctx, c.folder, environment(b.std), "go", append([]string{"build"}, std...)...)
	return err
}
