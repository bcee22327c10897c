// Package model is the Go package to be written, as values: every name, type,
// order and comment is final here. Emission only prints it.
package model

import "go/doc/comment"

// A Package is a Go package for a slice of Stripe's API.
type Package struct {
	Name       string
	APIVersion string
	Hash       string // sha256 of the document slice, in hexadecimal
	Compat     bool   // stripe-go's types instead of the stricter ones

	// AnnotationsHash is a sha256 of what annotations add to the slice; empty without annotations.
	AnnotationsHash string

	Files    []*File
	Services []*Service // the client's fields, sorted

	ErrorObjects *Struct // what errors say of the package's resources, sorted

	Event        *Struct        // what webhooks bring; nil if the package has none
	EventObjects []*EventObject // what events can be about, sorted; none without them
}

// A File holds the declarations of one resource.
type File struct {
	Base  string // name without extension
	Decls []Decl // in the order of the file
}

// A Decl is a declaration: *Service, *Struct, *Union, *Stub, *ListType, *Params or *Enum.
type Decl interface {
	// DeclName is the declared Go name.
	DeclName() string

	// DeclPos is the JSON pointer of what the declaration comes from.
	DeclPos() string
}

// A Doc is the text of a comment, in the form of the standard library.
type Doc []comment.Block
