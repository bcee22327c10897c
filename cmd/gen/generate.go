package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/seed739054c0/stripegen/generator"
)

// generate writes what has changed.
func generate(ctx context.Context, args []string, _, stderr io.Writer) (int, error) {
	start := time.Now()
	o, result, err := prepare(ctx, "generate", args, stderr)
	if err != nil {
		return exitTrouble, err
	}
	p, err := o.write(ctx, result.Files, stderr)
	if err != nil {
		return exitTrouble, err
	}
	p.sayLineEnds(stderr)
	fmt.Fprintf(stderr, "%s, %s, %s → %s: %s, %d changed, %.1f s\n",
		count(result.Resources, "resource"), count(result.Methods, "method"), count(result.Types, "type"),
		printable(o.out), count(len(result.Files), "file"), p.changes(), time.Since(start).Seconds())
	summarize(stderr, result)
	return exitOK, nil
}

// write makes the folder hold the files, and returns what had to be done.
func (o *options) write(ctx context.Context, files []generator.File, stderr io.Writer) (*plan, error) {
	p, err := planFor(o.out, files)
	if err != nil || p.done() {
		return p, err
	}
	err = inFolder(ctx, o.out, stderr, func() (err error) {
		if p, err = planFor(o.out, files); err != nil { // once more, now that nobody else is at work there
			return err
		}
		if o.verbose {
			p.list(stderr)
		}
		return p.carryOut(newDisk())
	})
	return p, err
}

// check reports what generate would change.
func check(ctx context.Context, args []string, stdout, stderr io.Writer) (int, error) {
	o, result, err := prepare(ctx, "check", args, stderr)
	if err != nil {
		return exitTrouble, err
	}
	p, err := planFor(o.out, result.Files)
	if err != nil {
		return exitTrouble, err
	}
	p.sayLineEnds(stderr)
	if p.changes() == 0 {
		return exitOK, nil
	}
	var text bytes.Buffer
	p.list(&text)
	fmt.Fprintf(&text, "run: %s\n", shellLine(append([]string{"gen"}, args...)))
	if _, err := stdout.Write(text.Bytes()); err != nil {
		return exitTrouble, err
	}
	return exitStale, nil
}

// prepare does what generate and check have in common: it reads the flags of the command, and generates the
// package in memory.
func prepare(ctx context.Context, command string, args []string, stderr io.Writer) (*options, *generator.Result, error) {
	o, err := parse(command, args)
	if err != nil {
		return nil, nil, err
	}
	result, err := o.generate(ctx, stderr)
	if err != nil {
		return nil, nil, err
	}
	result.Files = withoutDoc(o.out, result.Files)
	return o, result, nil
}

// shellLine writes a command as a shell takes it.
func shellLine(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = word
		if word == "" || strings.ContainsAny(word, " \t\n*?[]{}()<>|&;$`\"'\\#~!") {
			quoted[i] = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
	}
	return strings.Join(quoted, " ")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// generate loads the documents and generates the package, in memory.
func (o *options) generate(ctx context.Context, stderr io.Writer) (*generator.Result, error) {
	stage := func(string) {}
	if o.verbose {
		last, began := "load", time.Now()
		stage = func(next string) {
			fmt.Fprintf(stderr, "%-8s %6.1f ms\n", last, float64(time.Since(began).Microseconds())/1000)
			last, began = next, time.Now()
		}
	}
	c, err := o.config(ctx)
	if err != nil {
		return nil, err
	}
	c.Stage = stage
	var unknown error
	if c.ImportPath = o.importPath; c.ImportPath == "" {
		c.ImportPath, unknown = importPathOf(o.out)
	}
	if unknown != nil {
		c.ImportPath = "" // most packages do not need it
	}
	result, err := generator.Generate(ctx, c)
	stage("")
	if errors.Is(err, generator.ErrNoImportPath) {
		return nil, fmt.Errorf("%w: %w; give the path with -import", err, unknown)
	}
	return result, err
}

// config loads the documents, and says what of them is wanted.
func (o *options) config(ctx context.Context) (generator.Config, error) {
	document, annotations, err := o.documents(ctx)
	return generator.Config{
		Document:    document,
		Annotations: annotations,
		Resources:   o.resources,
		Package:     o.packageName,
		Compat:      o.compat,
		SkipUnknown: o.skipUnknown,
	}, err
}
