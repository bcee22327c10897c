// Package generator turns a slice of Stripe's OpenAPI document into a Go package.
package generator

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/audit"
	"github.com/seed739054c0/stripegen/generator/internal/build"
	"github.com/seed739054c0/stripegen/generator/internal/emit"
	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// Version is the version of the generator, which every package that it writes names.
const Version = "0.1.0"

// Header is the first line of every generated file, after the slashes of a comment.
const Header = emit.Header

// A Config says what to generate.
type Config struct {
	// Document says what exists: see [spec.Default] for the pinned one.
	Document *spec.Document

	// Annotations add descriptions and names to the document. Nil is none.
	Annotations *spec.Document

	// Resources are the selected resources, in the form that [ParseSelection] describes.
	Resources string

	// Package is the name of the generated package.
	Package string

	// ImportPath is the path by which programs import the generated package. Sub-packages import it too;
	// a package without them does not need one: see [ErrNoImportPath].
	ImportPath string

	// Compat gives the types of stripe-go instead of the stricter ones: params enums are *string,
	// nullable numbers are plain, and slices in params have pointers. With webhooks, there is a
	// sub-package webhook as well.
	Compat bool

	// SkipUnknown leaves out what is selected and not in the document, as when the document is older than
	// the selection. Otherwise that is an error.
	SkipUnknown bool

	// Stage, if not nil, is called when a stage begins: select, slice, build, emit.
	Stage func(name string)
}

// A File is a file of the generated package or of one of its sub-packages.
type File struct {
	Name    string // path below the package's folder, with slashes: client.go, webhook/webhook.go
	Content []byte
}

// A Result is a generated package.
type Result struct {
	Files     []File // sorted by name
	Resources int    // resources with a service
	Methods   int
	Types     int // declared for the slice; the runtime's are not counted

	Unknown []string // resources, and methods as resource:method, that were skipped

	// LeftOut are the operations and resources that patterns select and that cannot be generated.
	LeftOut []LeftOut

	// Unused are the other operations of the resources that are selected as a whole which have no method.
	Unused []Unused

	// WithoutMethods are the resources that are selected by their ids, and have no methods.
	WithoutMethods []string
}

// Generate generates a package. It writes nothing; the error has all that is
// wrong with the document, sorted by position, one line each.
func Generate(ctx context.Context, c Config) (*Result, error) {
	// 1 to 3. Select, slice and build: what the package declares.
	b, err := assemble(ctx, c)
	if err == nil {
		err = b.selected.checkNotEmpty(c)
	}
	if err != nil {
		return nil, err
	}

	// 4. Emit: the files that vary, and the runtime, which does not.
	if err := c.begin(ctx, "emit"); err != nil {
		return nil, err
	}
	emitted, err := emit.Files(b.pkg, Version)
	if err != nil {
		return nil, err
	}

	// 5. Audit: what was written has to be what was built, and nothing else.
	seen, err := audited(b.pkg, emitted)
	if err != nil {
		return nil, err
	}

	// 6. Collect, and list what the package exports.
	r := &Result{
		Unknown:        b.selected.unknown,
		LeftOut:        b.selected.leftOut,
		Unused:         b.selected.unusedOperations(),
		WithoutMethods: b.selected.withoutMethods(),
	}
	for _, f := range emitted {
		r.Files = append(r.Files, File(f))
	}
	exported := seen.Exported
	for _, f := range b.runtime.needed(b.pkg, seen.Mentioned) {
		r.Files = append(r.Files, File{f.Name, f.Content})
		exported = append(exported, b.runtime.exported[f.Name]...)
	}

	// 7. Add the sub-packages, which are in folders of their own.
	sub, subExported, err := c.subPackages(r.Files)
	if err != nil {
		return nil, err
	}
	r.Files = append(r.Files, sub...)
	if err := r.finish(exported, subExported); err != nil {
		return nil, err
	}
	r.count(b.pkg)
	return r, nil
}

// A built is a package that is not printed yet, with what it is made from.
type built struct {
	selected *selected
	slice    *spec.Slice
	runtime  *runtimeHalf
	pkg      *model.Package
}

// assemble does all of [Generate] that comes before there is text.
func assemble(ctx context.Context, c Config) (*built, error) {
	// 1. Select: which operations do the resources have, and what are they called?
	if err := c.begin(ctx, "select"); err != nil {
		return nil, err
	}
	sel, err := selectMethods(c)
	if err != nil {
		return nil, err
	}

	// 2. Slice: the selected operations and the schemas they reach, as one small document.
	if err := c.begin(ctx, "slice"); err != nil {
		return nil, err
	}
	slice, err := cut(c, sel)
	if err != nil {
		return nil, err
	}

	// 3. Build: every name, type, order and comment.
	if err := c.begin(ctx, "build"); err != nil {
		return nil, err
	}
	runtime, err := runtimeFiles(c)
	if err != nil {
		return nil, err
	}
	annotations := annotationsHash(slice, sel.methods)
	b := &built{selected: sel, slice: slice, runtime: runtime}
	b.pkg, err = build.Package(input(c, sel, slice, runtime))
	for err != nil { // what patterns select is left out, and the rest built
		if err := cmp.Or(sel.leaveOut(c.Document, err), ctx.Err()); err != nil {
			return nil, err
		}
		if b.slice, err = cut(c, sel); err != nil {
			return nil, err
		}
		b.pkg, err = build.Package(input(c, sel, b.slice, runtime))
	}
	b.pkg.Hash, b.pkg.AnnotationsHash = slice.Hash, annotations // those of gen slice, whatever could not be built
	return b, nil
}

// annotationsHash is a sha256 of what annotations add to a slice, names of methods included; empty if there are none.
func annotationsHash(slice *spec.Slice, methods []naming.Method) string {
	if slice.Annotated == "" {
		return ""
	}
	h := sha256.New()
	fmt.Fprintln(h, slice.Annotated)
	for _, m := range methods {
		fmt.Fprintln(h, m.Verb, m.Path, m.Resource, m.Name, m.Kind)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// cut cuts the slice of a selection out of the document, without what patterns select and what cannot be sliced.
func cut(c Config, sel *selected) (*spec.Slice, error) {
	for {
		slice, err := c.Document.Slice(c.Annotations, sel.slice)
		if err == nil {
			return slice, nil
		}
		if err := sel.leaveOut(c.Document, err); err != nil {
			return nil, err
		}
	}
}

// begin notes that a stage begins, unless the work has been cancelled.
func (c Config) begin(ctx context.Context, stage string) error {
	if c.Stage != nil {
		c.Stage(stage)
	}
	return ctx.Err()
}

// input is what the package is built from.
func input(c Config, sel *selected, slice *spec.Slice, runtime *runtimeHalf) build.Input {
	return build.Input{
		Name:      c.Package,
		Compat:    c.Compat,
		Slice:     slice,
		Methods:   sel.methods,
		Returned:  sel.slice.Returned,
		Listed:    sel.slice.Listed,
		Resources: sel.slice.Schemas,
		Reserved:  runtime.names,
		Taken:     sel.taken.has,
		Files:     runtime.fileNames,
	}
}

// SurfaceFile is the name of the list of exported symbols, which every generated package has.
const SurfaceFile = "api.txt"

// audited is what an audit has seen in the emitted files.
func audited(p *model.Package, emitted []emit.File) (*audit.Seen, error) {
	content := make(map[string][]byte, len(emitted))
	for _, f := range emitted {
		content[f.Name] = f.Content
	}
	seen, err := audit.Check(p, Version, content)
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	return seen, nil
}

// finish adds the list of exported symbols, those of sub-packages last, and sorts the files.
func (r *Result) finish(exported, subExported []string) error {
	slices.Sort(exported)
	slices.Sort(subExported)
	list := "# " + Header + "\n" + strings.Join(append(exported, subExported...), "\n") + "\n"
	r.Files = append(r.Files, File{SurfaceFile, []byte(list)})
	slices.SortFunc(r.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	for i, f := range r.Files[1:] {
		if f.Name == r.Files[i].Name {
			return fmt.Errorf("internal error: two files are called %s", f.Name)
		}
	}
	return nil
}

// count counts what the package has.
func (r *Result) count(p *model.Package) {
	resources := make(map[string]bool)
	for _, s := range p.Services {
		resources[s.Resource] = true
		r.Methods += len(s.Methods)
	}
	r.Resources = len(resources)
	for _, f := range p.Files {
		for _, d := range f.Decls {
			r.Types++
			if params, ok := d.(*model.Params); ok && params.Unset != nil {
				r.Types++
			}
		}
	}
}
