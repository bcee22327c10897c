// Package build turns a slice of the document into the model of a Go package:
// which types there are, what they are called, what they say.
package build

import (
	"cmp"
	"maps"
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// An Input is what a package is made from.
type Input struct {
	Name    string // of the package
	Compat  bool   // stripe-go's types instead of the stricter ones
	Slice   *spec.Slice
	Methods []naming.Method // to be bound

	// Returned and Listed are the resources that any operation of the whole document
	// returns, and lists: a type must not depend on what else is selected.
	Returned, Listed map[string]bool

	// Reserved are the Go names that the runtime declares, Files the names of its files.
	Reserved map[string]bool
	Files    map[string]bool

	// Taken reports whether a resource of the whole document has the Go name: no type that is named by its
	// path has it then, whatever is selected. Nil is never.
	Taken func(name string) bool

	// Namer has the tables. Nil is a new one.
	Namer *naming.Namer

	// Resources are the selected resources. Each gets its type even if no method returns it.
	Resources []string
}

// Package builds the model. The error has everything that is wrong with the slice.
func Package(in Input) (*model.Package, error) {
	b := newBuilder(in)
	b.responses()
	b.services()
	b.guard()
	if err := b.errs.Err(); err != nil {
		return nil, err
	}
	return b.finish(), nil
}

func newBuilder(in Input) *builder {
	return &builder{
		Input:     in,
		namer:     cmp.Or(in.Namer, naming.New()),
		files:     make(map[string]*model.File),
		declared:  make(map[string]model.Decl),
		claimed:   make(map[string]string),
		resources: make(map[string]model.Decoded),
		lists:     make(map[string]*model.ListType),
		home:      make(map[model.Decl]*model.File),
		within:    make(map[*spec.Schema]bool),
	}
}

// A builder collects the declarations of a package.
type builder struct {
	Input
	namer     *naming.Namer
	files     map[string]*model.File     // by base name
	declared  map[string]model.Decl      // by Go name
	claimed   map[string]string          // positions of all names at package level, constants too
	resources map[string]model.Decoded   // by component: *model.Struct or *model.Stub
	lists     map[string]*model.ListType // by Go name of the elements
	home      map[model.Decl]*model.File
	within    map[*spec.Schema]bool // components whose types are being built
	full      bool                  // there are as many types as there may be
	bound     []*model.Service
	subject   string // pointer of the operation or resource that is being built
	errs      spec.Errors
}

// fail reports that what is being built cannot be: without it, the rest of the package can.
func (b *builder) fail(pos, format string, args ...any) {
	b.conflict(b.subjectOf(pos), "", pos, format, args...)
}

// conflict reports that the subject cannot be built beside its rival, which has been.
func (b *builder) conflict(subject, rival, pos, format string, args ...any) {
	err := b.Slice.Errorf(pos, "", format, args...)
	err.Subject, err.Rival = subject, rival
	b.errs = append(b.errs, err)
}

// refuse reports what is wrong with the package as a whole.
func (b *builder) refuse(pos, remedy, format string, args ...any) {
	b.errs = append(b.errs, b.Slice.Errorf(pos, remedy, format, args...))
}

// subjectOf is what is being built: an operation or a resource. Between them it is what the position leads into.
func (b *builder) subjectOf(pos string) string { return cmp.Or(b.subject, spec.Node(pos)) }

// building notes what is being built, until the function that it returns is called.
func (b *builder) building(pos string) (done func()) {
	before := b.subject
	b.subject = pos
	return func() { b.subject = before }
}

// file gives the file of the base name.
func (b *builder) file(base string) *model.File {
	if b.Files[base+".go"] {
		base += naming.Longer
	}
	f, ok := b.files[base]
	if !ok {
		f = &model.File{Base: base}
		b.files[base] = f
	}
	return f
}

// placeFile gives the file of a type, which is that of its owner unless other resources have the type too.
func (b *builder) placeFile(place naming.Place, owner *model.File) *model.File {
	if place.File == "" {
		return owner
	}
	return b.file(naming.File(place.File))
}

// declare adds a declaration to a file, and refuses a name that is taken or that is none.
func (b *builder) declare(f *model.File, d model.Decl) {
	name := d.DeclName()
	if !b.claim(name, d.DeclPos()) {
		return
	}
	if e, ok := d.(*model.Enum); ok {
		for _, v := range e.Values {
			b.claim(v.Name, v.Pos)
		}
	}
	b.declared[name] = d
	b.home[d] = f
	f.Decls = append(f.Decls, d)
}

// finish sorts what has no order yet.
func (b *builder) finish() *model.Package {
	slices.SortFunc(b.bound, func(x, y *model.Service) int { return cmp.Compare(x.Field, y.Field) })
	p := &model.Package{
		Name:       b.Name,
		APIVersion: b.Slice.Version,
		Hash:       b.Slice.Hash,
		Compat:     b.Compat,
		Services:   b.bound,

		Error: &model.Struct{Name: "Error", Fields: b.errorFields()},
	}
	if stubs := b.files[stubFile]; stubs != nil { // they come in the order in which they were met
		slices.SortFunc(stubs.Decls, func(x, y model.Decl) int { return cmp.Compare(x.DeclName(), y.DeclName()) })
	}
	for _, base := range slices.Sorted(maps.Keys(b.files)) {
		p.Files = append(p.Files, b.files[base])
	}
	if p.Event = b.event(); p.Event != nil {
		p.EventObjects = b.eventObjects()
	}
	return p
}
