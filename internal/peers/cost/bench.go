//go:build unix

package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/seed739054c0/stripegen/internal/peers/measured"
)

// A bench is where the measurements are taken.
type bench struct {
	folder string // a temporary one
	gen    string // the built command
	std    string // a build cache with the standard library that the candidates need, and nothing else

	sets          []*candidate
	theirs, floor *candidate

	outcomes []measured.Outcome
}

// withProgram are the candidates whose programs are built.
func (b *bench) withProgram() []*candidate {
	var all []*candidate
	for _, c := range append(b.sets, b.theirs) {
		if c.hasMain {
			all = append(all, c)
		}
	}
	return all
}

// compile generates the package, if there is anything to generate, and compiles it.
func (b *bench) compile(ctx context.Context, c *candidate) error {
	if c.resources != "" {
		if err := b.generate(ctx, c); err != nil {
			return err
		}
	}
	now, err := b.cold(ctx, c, c.pkg)
	c.compile = least(c.compile, now)
	return err
}

// generate writes the package of a set into an empty folder, and counts what is in it.
func (b *bench) generate(ctx context.Context, c *candidate) error {
	out := filepath.Join(c.folder, "stripe")
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	now, summary, err := execute(ctx, c.folder, nil, b.gen, "-resources", c.resources, "-out", out)
	if err != nil {
		return err
	}
	c.generate = least(c.generate, now)
	if m := regexp.MustCompile(`(\d+) methods?,`).FindStringSubmatch(summary); m != nil {
		if c.methods, err = strconv.Atoi(m[1]); err != nil {
			return err
		}
	}
	if c.source, err = sizeOf(out); err != nil {
		return err
	}
	api, err := os.ReadFile(filepath.Join(out, "api.txt"))
	c.types, c.symbols = exported(string(api))
	return err
}

// build builds the program of a candidate.
func (b *bench) build(ctx context.Context, c *candidate) error {
	out := filepath.Join(b.folder, "program")
	now, err := b.cold(ctx, c, "-o", out, ".")
	if err != nil {
		return err
	}
	c.build = least(c.build, now)
	info, err := os.Stat(out)
	if err != nil {
		return err
	}
	c.binary = info.Size()
	return nil
}

// cold runs go build with the standard library in the cache, and nothing else.
func (b *bench) cold(ctx context.Context, c *candidate, args ...string) (cost, error) {
	cache, err := os.MkdirTemp(b.folder, "cache")
	if err != nil {
		return cost{}, err
	}
	defer os.RemoveAll(cache)
	if err := os.CopyFS(cache, os.DirFS(b.std)); err != nil {
		return cost{}, err
	}
	now, _, err := execute(ctx, c.folder, environment(cache), "go", append([]string{"build"}, args...)...)
	return now, err
}

// environment makes builds the same wherever they run: without the network, a C compiler, or flags and
// workspaces of the user. Checksums need no look-up, since go.sum of internal/peers has them.
func environment(cache string) []string {
	return []string{
		"GOCACHE=" + cache, "CGO_ENABLED=0", "GOFLAGS=-mod=mod", "GOPROXY=off", "GONOSUMDB=" + stripeGo,
		"GOWORK=off", "GOTOOLCHAIN=local",
	}
}

// goList runs go list with the candidates' cache of the standard library.
func (b *bench) goList(ctx context.Context, folder string, args ...string) ([]string, error) {
	_, out, err := execute(ctx, folder, environment(b.std), "go", append([]string{"list"}, args...)...)
	return strings.Fields(out), err
}
