package hygiene

import (
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// reach is what packages use of the standard library beyond computing, name by name, with methods and fields. They
// open no file, start no process, read no environment and listen to nothing. They print nothing, except through a
// logger that the program chooses, and send only with the Do of an http.Client: the program's own, or one with a
// copy of the default transport.
func reach() map[string][]string {
	return map[string][]string{
		"context":        {"(Context).Deadline", "(Context).Done", "(Context).Err", "Background", "CancelCauseFunc", "Cause", "Context", "DeadlineExceeded", "WithCancelCause"},
		"crypto/rand":    {"Text"},
		"crypto/tls":     {"CertificateVerificationError"},
		"fmt":            {"Appendf", "Errorf", "FormatString", "Formatter", "Fprint", "Fprintf", "Sprint", "Sprintf", "State"},
		"iter":           {"Seq2"},
		"log":            {"Printf"},
		"log/slog":       slogReach(),
		"math/rand/v2":   {"N"},
		"mime/multipart": {"(*Writer).Close", "(*Writer).CreateFormFile", "(*Writer).FormDataContentType", "(*Writer).WriteField", "NewWriter", "Writer"},
		"net/http":       httpReach(),
		"reflect":        reflectReach(),
		"runtime":        {"Version"},
		"unsafe":         {"Add", "Pointer"},
		"time": {
			"(*Timer).Reset", "(*Timer).Stop", "(Duration).Round", "(Time).IsZero", "(Time).Sub", "(Time).Unix", ".C",
			"AfterFunc", "Duration", "Millisecond", "Minute", "NewTimer", "Now", "Second", "Since", "Time", "Timer", "Unix", "Until",
		},
	}
}

func slogReach() []string {
	return []string{
		"(Attr).String", "(Record).Attrs", "(Value).Resolve", ".Key", ".Level", ".Message", ".Value", "AnyValue", "Attr", "Duration", "GroupValue", "Handler", "Int", "Int64", "Level",
		"LevelDebug", "LevelInfo", "Logger", "New", "Record", "String", "StringValue", "Value",
	}
}

// reflectReach are names by which values are read, for logs and forms, and by which fields of types that only tables
// know are made: none calls a function.
func reflectReach() []string {
	return []string{
		"(*MapIter).Key", "(*MapIter).Next", "(*MapIter).Value", "(Kind).String", "(StructField).IsExported", "(StructTag).Get", "(StructTag).Lookup",
		"(Type).Elem", "(Type).Field", "(Type).Key", "(Type).Kind", "(Type).PkgPath", "(Type).Size", "(Type).String",
		"(Value).Convert", "(Value).Elem", "(Value).Field", "(Value).Grow", "(Value).Index", "(Value).Interface", "(Value).IsNil",
		"(Value).IsZero", "(Value).Kind", "(Value).Len", "(Value).MapIndex", "(Value).MapKeys", "(Value).MapRange", "(Value).NumField",
		"(Value).Set", "(Value).SetMapIndex", "(Value).SetZero", "(Value).String", "(Value).Type", "(Value).UnsafePointer",
		".Anonymous", ".Name", ".Tag", "Bool", "Float64", "Int", "Int64", "Interface", "Invalid", "Kind", "MakeMap", "MakeSlice", "Map", "New", "NewAt", "Pointer",
		"Slice", "String", "Struct", "StructField", "Type", "TypeFor", "TypeOf", "Uint32", "Uint8", "Value", "ValueOf",
	}
}

func httpReach() []string {
	return []string{
		"(*Client).CloseIdleConnections", "(*Client).Do", "(*Request).Context", "(*Request).WithContext", "(*Transport).Clone", "(Header).Clone", "(Header).Get", "(Header).Set",
		".Body", ".CheckRedirect", ".ContentLength", ".GetBody", ".Header", ".MaxIdleConnsPerHost", ".Method", ".ProtoMajor", ".Request", ".Status", ".StatusCode", ".Timeout", ".TransferEncoding", ".Transport", ".URL",
		"CanonicalHeaderKey", "Client", "DefaultTransport", "ErrSchemeMismatch", "ErrUseLastResponse", "Header", "MethodDelete", "MethodGet", "MethodHead", "MethodPatch", "MethodPost", "MethodPut",
		"NewRequestWithContext", "ParseTime", "Request", "Response", "RoundTripper", "StatusBadGateway", "StatusConflict", "StatusGatewayTimeout", "StatusSwitchingProtocols",
		"StatusInternalServerError", "StatusServiceUnavailable", "StatusTooManyRequests", "Transport",
	}
}

// onlyComputes says whether a package of the standard library does nothing but compute, or reads and writes
// only what it is given. There is no os, no net, no syscall, no plugin and no C.
func onlyComputes(path string) bool {
	return slices.Contains([]string{
		"bytes", "cmp", "crypto/hmac", "crypto/sha256", "encoding/hex", "encoding/json", "errors", "hash", "io", "math",
		"net/url", "slices", "sort", "strconv", "strings", "sync", "sync/atomic", "unicode", "unicode/utf16", "unicode/utf8",
	}, path)
}

// onlyIn are the files that may import a package, nil if all may.
func onlyIn(path string) []string {
	switch path {
	case "log":
		return []string{"leveled_logger.go"} // which a program chooses
	case "reflect":
		return []string{"backend_implementation.go", "backend_interface.go", "form_field.go", "form_list.go", "log_value.go", "place.go", "scan_field.go", "scan_list.go", "scan_map.go"}
	case "sync/atomic":
		return []string{"form_table.go", "scan_table.go", "shared_transport.go"}
	case "unsafe":
		return []string{"place.go"}
	}
	return nil
}

// checkImports checks what the files import, reflect and unsafe in few of them only, and that each name says where
// it is from.
func (h *hygiene) checkImports() {
	for name, file := range h.Files {
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if _, listed := reach()[path]; err != nil || !listed && !onlyComputes(path) || onlyIn(path) != nil && !slices.Contains(onlyIn(path), name) {
				h.say("%s imports %s", name, path)
			}
			if spec.Name != nil {
				h.say("%s imports %s as %s", name, path, spec.Name.Name)
			}
		}
	}
}

// checkUses checks what the package has of others, whether it names it, has it from a value or by embedding.
func (h *hygiene) checkUses() {
	allowed := reach()
	for _, use := range h.libraryUses() {
		path, name, _ := strings.Cut(use, " ")
		if !onlyComputes(path) && !slices.Contains(allowed[path], name) {
			h.say("the package has %s of %s", name, path)
		}
	}
}

// libraryUses are the functions, types, variables, constants, methods and fields of other packages that the
// package has: "net/http (*Client).Do".
func (h *hygiene) libraryUses() []string {
	seen := make(map[string]bool)
	for _, object := range h.info.Uses {
		pkg := object.Pkg()
		switch builtin, ok := object.(*types.Builtin); {
		case ok && strings.HasPrefix(builtin.Name(), "print"):
			seen["builtin "+builtin.Name()] = true
		case pkg != nil && pkg != h.pkg:
			seen[pkg.Path()+" "+nameIn(pkg.Path(), object)] = true
		}
	}
	var all []string
	for use := range seen {
		all = append(all, use)
	}
	return all
}

// nameIn is the name of an object within its package: Do of Client is "(*Client).Do", a field ".Body".
func nameIn(path string, object types.Object) string {
	switch o := object.(type) {
	case *types.Func:
		return strings.ReplaceAll(o.FullName(), path+".", "")
	case *types.Var:
		if o.IsField() {
			return "." + o.Name()
		}
	}
	return object.Name()
}
