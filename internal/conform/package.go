package conform

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// A Package is the syntax of a package.
type Package struct {
	Fset    *token.FileSet
	Files   map[string]*ast.File // by name without folder
	Content map[string]string    // the same
}

// ParsePackage parses the files of a package that are Go.
func ParsePackage(content map[string]string) (*Package, error) {
	p := &Package{token.NewFileSet(), make(map[string]*ast.File), content}
	for name := range content {
		if filepath.Ext(name) != ".go" {
			continue
		}
		file, err := parser.ParseFile(p.Fset, name, content[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.Files[name] = file
	}
	return p, nil
}

// CommittedFolder has the committed package, seen from the folders of the tests.
var CommittedFolder = filepath.Join("..", "..", "..", "generated", "stripe")

var parseCommitted = sync.OnceValues(func() (*Package, error) {
	content := make(map[string]string)
	names, err := filepath.Glob(filepath.Join(CommittedFolder, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		content[filepath.Base(name)] = string(text)
	}
	return ParsePackage(content)
})

// Committed is the syntax of generated/stripe.
func Committed(t *testing.T) *Package {
	t.Helper()
	p, err := parseCommitted()
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Files) < 20 {
		t.Fatalf("%s has %d Go files only", CommittedFolder, len(p.Files))
	}
	return p
}

// MethodName is Type.Method, or the name of a function.
func MethodName(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return d.Name.Name
	}
	return strings.TrimPrefix(types.ExprString(d.Recv.List[0].Type), "*") + "." + d.Name.Name
}

// StructFields are the fields of a struct; another type has none.
func StructFields(s *ast.TypeSpec) []*ast.Field {
	body, ok := s.Type.(*ast.StructType)
	if !ok {
		return nil
	}
	return body.Fields.List
}
