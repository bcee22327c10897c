package hygiene

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// A hygiene collects what a package does that no generated one may.
type hygiene struct {
	*conform.Package
	pkg      *types.Package
	info     *types.Info
	problems []string
}

// newHygiene checks the types of a package, so that each name has its meaning.
func newHygiene(p *conform.Package) *hygiene {
	h := &hygiene{Package: p, info: &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Uses:  make(map[*ast.Ident]types.Object),
		Defs:  make(map[*ast.Ident]types.Object),
	}}
	var files []*ast.File
	for _, file := range p.Files {
		files = append(files, file)
	}
	config := types.Config{
		Importer: conform.StandardLibrary(),
		Error:    func(err error) { h.say("it does not type-check: %v", err) },
	}
	h.pkg, _ = config.Check("example.com/stripe", p.Fset, files, h.info) // errors go to config.Error
	return h
}

func (h *hygiene) say(format string, args ...any) {
	h.problems = append(h.problems, fmt.Sprintf(format, args...))
}

// check returns what is wrong with the package.
func (h *hygiene) check() []string {
	h.checkImports()
	h.checkUses()
	h.checkHosts()
	h.checkVariables()
	h.checkUnsafe()
	for name, file := range h.Files {
		h.checkFunctions(name, file)
		h.checkDirectives(name, file)
		h.checkStatements(name, file)
	}
	slices.Sort(h.problems)
	return slices.Compact(h.problems)
}

// checkFunctions checks that importing the package runs nothing, and that all of it is Go.
func (h *hygiene) checkFunctions(name string, file *ast.File) {
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if ok && f.Recv == nil && f.Name.Name == "init" {
			h.say("%s has an init function", name)
		}
		if ok && f.Body == nil {
			h.say("%s has %s, which is written elsewhere", name, f.Name.Name)
		}
	}
}

// checkDirectives checks that comments are for readers alone.
func (h *hygiene) checkDirectives(name string, file *ast.File) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			text := strings.HasPrefix(c.Text, "// ") || strings.HasPrefix(c.Text, "//\t") || c.Text == "//"
			// noinline is about the size of the code, not about what it does
			if (!text || strings.HasPrefix(c.Text, "// +build")) && c.Text != "//go:noinline" {
				h.say("%s has the directive %s", name, c.Text)
			}
		}
	}
}

// checkHosts checks that the package knows no host but four of Stripe's, in any constant text, put together from
// parts or not.
func (h *hygiene) checkHosts() {
	known := []string{"api.stripe.com", "connect.stripe.com", "files.stripe.com", "meter-events.stripe.com"}
	url := regexp.MustCompile(`([a-zA-Z][a-zA-Z0-9+.-]*)://([^/\s]*)`)
	for _, value := range h.info.Types {
		if value.Value == nil || value.Value.Kind() != constant.String {
			continue
		}
		text := constant.StringVal(value.Value)
		for _, m := range url.FindAllStringSubmatch(text, -1) {
			if m[2] != "" && (m[1] != "https" || !slices.Contains(known, m[2])) {
				h.say("the package has %q", text)
			}
		}
	}
}

// checkVariables checks that each variable of the package is an error value, makes sure of an interface, is a cache,
// or is a table or the zero value that one points into, and that it runs nothing.
func (h *hygiene) checkVariables() {
	for name, file := range h.Files {
		for _, spec := range packageVars(file) {
			for i, id := range spec.Names {
				switch {
				case i >= len(spec.Values) && strings.HasPrefix(id.Name, "zeroOf") && isStruct(h.info.Defs[id]):
				case i >= len(spec.Values) && h.info.Defs[id].Type().String() == caches(h.pkg.Path())[id.Name]:
				case i >= len(spec.Values):
					h.say("%s has the variable %s, which is no error and no table", name, id.Name)
				case id.Name == "_" && h.runsNothing(spec.Values[i]):
				case id.Name != "_" && (isErrorValue(spec.Values[i]) || h.isTable(spec.Values[i])):
				default:
					h.say("%s has the variable %s, which is no error and no table", name, id.Name)
				}
			}
		}
	}
}

// caches are the variables that hold what was made at first use and could be made again, with their types. A program
// cannot change what they hold.
func caches(pkg string) map[string]string {
	return map[string]string{
		"shared": "sync/atomic.Pointer[" + pkg + ".sharedClient]", // the transport of clients without one of their own
	}
}

// checkStatements checks that no goroutine is started, and that nothing is written to a variable of a package,
// this one or another, or to a part of it, or by its address.
func (h *hygiene) checkStatements(name string, file *ast.File) {
	tables := make(map[ast.Node]bool)
	for _, spec := range packageVars(file) {
		for _, value := range spec.Values {
			tables[value] = h.isTable(value)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if n != nil && tables[n] { // it points to zero values and to other tables
			return false
		}
		if _, ok := n.(*ast.GoStmt); ok {
			h.say("%s starts a goroutine", name)
		}
		if id, ok := n.(*ast.Ident); ok && strings.HasPrefix(id.Name, "zeroOf") && h.global(id) != nil {
			h.say("%s uses %s outside of a table", name, id.Name)
		}
		for _, target := range targets(n) {
			if v := h.global(target); v != nil {
				h.say("%s writes to %s.%s", name, v.Pkg().Name(), v.Name())
			}
			if field, ok := target.(*ast.SelectorExpr); ok && h.ofTables(h.info.Types[field.X].Type) && !isAddress(n) {
				h.say("%s writes to %s of a table", name, field.Sel.Name)
			}
		}
		return true
	})
}

func isAddress(n ast.Node) bool {
	_, ok := n.(*ast.UnaryExpr)
	return ok
}

// targets are the expressions that n assigns to or takes the address of.
func targets(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return []ast.Expr{n.Key, n.Value}
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	}
	return nil
}

// global is the variable of a package that an expression is, or is a part of, or nil.
func (h *hygiene) global(e ast.Expr) *types.Var {
	switch x := e.(type) {
	case *ast.Ident:
		if v, ok := h.info.Uses[x].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			return v
		}
	case *ast.SelectorExpr:
		if v := h.global(x.Sel); v != nil {
			return v
		}
		return h.global(x.X)
	case *ast.ParenExpr:
		return h.global(x.X)
	case *ast.StarExpr:
		return h.global(x.X)
	case *ast.IndexExpr:
		return h.global(x.X)
	case *ast.TypeAssertExpr:
		return h.global(x.X)
	}
	return nil
}

// packageVars returns the variables that a file declares at its top level.
func packageVars(file *ast.File) []*ast.ValueSpec {
	var vars []*ast.ValueSpec
	for _, decl := range file.Decls {
		if g, ok := decl.(*ast.GenDecl); ok && g.Tok == token.VAR {
			for _, spec := range g.Specs {
				vars = append(vars, spec.(*ast.ValueSpec))
			}
		}
	}
	return vars
}

// isErrorValue says whether e is errors.New("…").
func isErrorValue(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return false
	}
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := f.X.(*ast.Ident)
	_, text := call.Args[0].(*ast.BasicLit)
	return ok && text && pkg.Name == "errors" && f.Sel.Name == "New"
}
