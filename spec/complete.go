package spec

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// complete adds to the slice what kin-openapi insists on and older documents leave out, and takes out what they have
// twice. The JSON of the slice stays as the document is.
func (s *slicer) complete() {
	for _, array := range s.bare {
		array["items"] = object{untypedExtension: true}
	}
	for path, item := range s.paths {
		for _, op := range item.(object) {
			op := op.(object)
			delete(op, "operationId") // two operations may have one, and nothing is named by it
			addPathParams(op, pathParams(path))
		}
	}
}

// addPathParams declares the parameters of a path that an operation does not.
func addPathParams(op object, names []string) {
	parameters, _ := op["parameters"].([]any)
	for _, name := range names {
		if !declares(parameters, "path", name) {
			parameters = append(parameters, object{
				"name": name, "in": "path", "required": true, "schema": object{"type": "string"},
			})
		}
	}
	if len(parameters) > 0 {
		op["parameters"] = parameters
	}
}

// declares reports whether the parameters have one of the name in the part of the request.
func declares(parameters []any, in, name string) bool {
	return slices.ContainsFunc(parameters, func(p any) bool {
		parameter, _ := p.(object)
		return text(parameter, "in") == in && text(parameter, "name") == name
	})
}

// addShared adds the parameters that a path has for all of its operations, unless the operation has its own.
func (s *slicer) addShared(op object, p path) {
	if len(s.document.raw(p.parameters)) == 0 {
		return
	}
	var shared []any
	if json.Unmarshal(s.document.raw(p.parameters), &shared) != nil {
		s.fail(Pointer("/paths", p.template, "parameters"), "this is not a list of parameters")
		return
	}
	parameters, _ := op["parameters"].([]any)
	for _, parameter := range shared {
		o, _ := parameter.(object)
		if o == nil || !declares(parameters, text(o, "in"), text(o, "name")) {
			parameters = append(parameters, parameter)
		}
	}
	op["parameters"] = parameters
}

// distinct gives the paths other names where two differ in the names of their parameters only, which kin-openapi
// refuses. The names are by path.
func distinct(paths object) (renamed object, names map[string]string) {
	renamed, names = make(object, len(paths)), make(map[string]string, len(paths))
	seen := make(map[string]int)
	for _, path := range sortedKeys(paths) {
		bare := path
		for _, name := range pathParams(path) {
			bare = strings.Replace(bare, "{"+name+"}", "{}", 1)
		}
		names[path] = path
		if n := seen[bare]; n > 0 {
			names[path] = path + "#" + strconv.Itoa(n)
		}
		seen[bare]++
		renamed[names[path]] = paths[path]
	}
	return renamed, names
}
