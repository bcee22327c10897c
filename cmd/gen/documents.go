package main

import (
	"context"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/seed739054c0/stripegen/spec"
)

// noAnnotations is what -annotations says for none.
const noAnnotations = "none"

// documents loads the document and its annotations, at the same time.
func (o *options) documents(ctx context.Context) (document, annotations *spec.Document, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	documentSum, annotationsSum, err := o.sums()
	if err != nil {
		return nil, nil, err
	}
	type loaded struct {
		document *spec.Document
		err      error
	}
	second := make(chan loaded, 1)
	go func() {
		if o.annotations == noAnnotations {
			second <- loaded{}
			return
		}
		d, err := load(ctx, o.annotations, annotationsSum, spec.DefaultAnnotations)
		second <- loaded{d, err}
	}()
	document, err = load(ctx, o.spec, documentSum, spec.Default)
	if err != nil {
		return nil, nil, err
	}
	a := <-second
	return document, a.document, a.err
}

// load opens a file or a URL, or the pinned document if none is named.
func load(ctx context.Context, name, sum string, pinned func() (*spec.Document, error)) (*spec.Document, error) {
	if name == "" {
		return pinned()
	}
	return spec.Open(ctx, name, sum)
}

// sums are the hashes that the document and the annotations must have; empty for any.
func (o *options) sums() (document, annotations string, err error) {
	if o.sha256 == "" {
		return "", "", nil
	}
	document, annotations, _ = strings.Cut(o.sha256, ",")
	switch {
	case document+annotations == "":
		return "", "", fmt.Errorf("-sha256 has no hash; give the one of the document")
	case document != "" && o.spec == "":
		return "", "", fmt.Errorf("-sha256 is for the document of -spec, and there is no -spec; the default one needs no hash")
	case annotations != "" && (o.annotations == "" || o.annotations == noAnnotations):
		return "", "", fmt.Errorf("-sha256 has a second hash, for a document of -annotations, and there is none; take it out")
	}
	for _, sum := range []string{document, annotations} {
		if raw, err := hex.DecodeString(sum); err != nil || len(raw) != 0 && len(raw) != 32 {
			return "", "", fmt.Errorf("-sha256 has %q, which is not a sha256; write its 64 hexadecimal digits", sum)
		}
	}
	return document, annotations, nil
}
