package spec

import (
	"bytes"
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/oasdiff/yaml3"
)

// fromYAML turns a YAML document into the JSON that the rest of the package
// reads, and keeps for every value where in the file it stands.
func (d *Document) fromYAML(data []byte) error {
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return d.yamlError(err)
	}
	if len(root.Content) == 0 {
		return d.Errorf("", "give an OpenAPI 3.0 document", "the document is empty")
	}
	var buf bytes.Buffer
	c := yamlConverter{document: d, buf: &buf, enc: jsontext.NewEncoder(&buf, jsontext.AllowDuplicateNames(false))}
	if err := c.value(root.Content[0]); err != nil {
		var own *Error
		if errors.As(err, &own) {
			return own
		}
		return c.syntaxError(err)
	}
	d.data, d.marks = buf.Bytes(), c.marks
	return nil
}

// A yamlConverter writes YAML nodes as JSON.
type yamlConverter struct {
	document *Document
	buf      *bytes.Buffer
	enc      *jsontext.Encoder
	marks    []mark
	last     *yaml.Node
}

func (c *yamlConverter) value(n *yaml.Node) error {
	c.last = n
	c.marks = append(c.marks, mark{int(c.enc.OutputOffset()), Position{n.Line, n.Column}})
	switch n.Kind {
	case yaml.MappingNode:
		return c.sequence(n.Content, jsontext.BeginObject, jsontext.EndObject)
	case yaml.SequenceNode:
		return c.sequence(n.Content, jsontext.BeginArray, jsontext.EndArray)
	case yaml.ScalarNode:
		return c.scalar(n)
	}
	return c.fail(n, "write the value out", "YAML anchors and aliases are not supported")
}

// sequence writes the content of a mapping, in which names and values alternate, or of a list.
func (c *yamlConverter) sequence(content []*yaml.Node, begin, end jsontext.Token) error {
	if err := c.enc.WriteToken(begin); err != nil {
		return err
	}
	for i, n := range content {
		if begin.Kind() == '{' && i%2 == 0 {
			c.last = n
			if n.Tag == "!!merge" {
				return c.fail(n, "write the members out", "YAML merge keys are not supported")
			}
			if n.Kind != yaml.ScalarNode {
				return c.fail(n, "write a name", "a name is expected here")
			}
			if err := c.enc.WriteToken(jsontext.String(n.Value)); err != nil {
				return err
			}
			continue
		}
		if err := c.value(n); err != nil {
			return err
		}
	}
	return c.enc.WriteToken(end)
}

func (c *yamlConverter) scalar(n *yaml.Node) error {
	switch n.ShortTag() {
	case "!!null":
		return c.enc.WriteToken(jsontext.Null)
	case "!!bool":
		var v bool
		if err := n.Decode(&v); err != nil {
			return c.fail(n, "write true or false", "%q is no boolean", n.Value)
		}
		return c.enc.WriteToken(jsontext.Bool(v))
	case "!!int", "!!float":
		var v float64
		if err := n.Decode(&v); err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
			return c.fail(n, "write a decimal number", "%q is no number", n.Value)
		}
		return c.enc.WriteToken(jsontext.Float(v))
	}
	return c.enc.WriteToken(jsontext.String(n.Value))
}

// syntaxError is about YAML that cannot be JSON: two members of one name.
func (c *yamlConverter) syntaxError(err error) *Error {
	e := c.fail(c.last, "mend the YAML here", "%v", err)
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		e.Pointer = string(syntax.JSONPointer)
		e.Problem = strings.TrimPrefix(syntax.Err.Error(), "jsontext: ")
	}
	return e
}

func (c *yamlConverter) fail(n *yaml.Node, remedy, format string, args ...any) *Error {
	err := c.document.Errorf("", remedy, format, args...)
	err.Position = Position{n.Line, n.Column}
	return err
}

// yamlError takes the line number out of the parser's text, which has it nowhere else.
func (d *Document) yamlError(err error) error {
	problem := err.Error()
	e := d.Errorf("", "mend the YAML here", "%s", problem)
	if m := regexp.MustCompile(`^yaml: line (\d+): (.*)`).FindStringSubmatch(problem); m != nil {
		line, _ := strconv.Atoi(m[1])
		e.Position, e.Problem = Position{line, 1}, m[2]
	}
	return e
}
