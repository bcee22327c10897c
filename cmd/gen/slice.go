package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// stdoutName is what -o says for stdout.
const stdoutName = "-"

// slice writes the part of the document that a package is generated from.
func slice(ctx context.Context, args []string, stdout, stderr io.Writer) (int, error) {
	o, err := parse("slice", args)
	if err != nil {
		return exitTrouble, err
	}
	if err := o.checkOutput(ctx); err != nil {
		return exitTrouble, err
	}
	document, annotations, err := o.documents(ctx)
	if err != nil {
		return exitTrouble, err
	}
	s, err := generator.Slice(generator.Config{Document: document, Annotations: annotations, Resources: o.resources})
	if err != nil {
		return exitTrouble, err
	}
	if o.output == stdoutName {
		o.output = "stdout"
		_, err = stdout.Write(s.JSON)
	} else {
		err = replaceFile(o.output, s.JSON)
	}
	if err != nil {
		return exitTrouble, err
	}
	fmt.Fprintf(stderr, "%s, %s → %s: %d KB, sha256 %s\n",
		count(len(s.Operations), "operation"), count(len(s.Schemas), "schema"), printable(o.output), (len(s.JSON)+999)/1000, s.Hash)
	summarizeLeftOut(stderr, s.LeftOut)
	return exitOK, nil
}

// checkOutput refuses to overwrite what is not a slice, or what is to be read.
func (o *options) checkOutput(ctx context.Context) error {
	switch o.output {
	case "":
		return errors.New("slice writes one file; name it with -o, or write -o - for stdout")
	case stdoutName:
		return nil
	}
	info, err := os.Stat(o.output)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w; name another file with -o", o.output, cause(err))
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is not a regular file; name another one with -o, or write -o - for stdout", o.output)
	}
	for _, name := range []string{o.spec, o.annotations} {
		if read, err := os.Stat(name); err == nil && os.SameFile(info, read) {
			return fmt.Errorf("%s is to be read and to be written; name another file with -o", o.output)
		}
	}
	if d, err := spec.Open(ctx, o.output, ""); err != nil || !d.IsSlice() {
		return fmt.Errorf("%s: the file is not a slice; move it away, or name another one with -o", o.output)
	}
	return nil
}

// replaceFile writes a file as a whole or not at all, and leaves it alone if it has the content, whatever
// its line ends.
func replaceFile(name string, content []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(unixLines(old), content) {
		return nil
	}
	temporary := unused(filepath.Join(filepath.Dir(name), "."+filepath.Base(name)))
	defer os.Remove(temporary)
	err := writeFile(temporary, content)
	if err == nil {
		err = os.Rename(temporary, name)
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w; fix that, or name another file with -o", name, cause(err))
	}
	return nil
}
