package spec

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oasdiff/yaml3"
)

// giveJSON is what to do about YAML that cannot be read: Stripe publishes its documents in both forms.
const giveJSON = "give the document in JSON"

// fromYAML turns a YAML document into the JSON that the rest of the package
// reads, and keeps for every value where in the file it stands.
func (d *Document) fromYAML(data []byte) error {
	var root, more yaml.Node
	all := yaml.NewDecoder(bytes.NewReader(data))
	if err := all.Decode(&root); err != nil && err != io.EOF {
		return d.yamlError(err)
	}
	if len(root.Content) == 0 {
		return d.Errorf("", giveAnother, "the document is empty")
	}
	c := yamlConverter{document: d}
	switch err := all.Decode(&more); {
	case err == nil:
		return c.fail(&more, "there is trailing data after the document")
	case err != io.EOF:
		return d.yamlError(err)
	}
	if err := c.value(root.Content[0], ""); err != nil {
		return err
	}
	d.data, d.marks = c.buf.Bytes(), c.marks
	return nil
}

// A yamlConverter writes YAML nodes as JSON.
type yamlConverter struct {
	document *Document
	buf      bytes.Buffer
	marks    []mark
}

func (c *yamlConverter) value(n *yaml.Node, pos string) error {
	c.marks = append(c.marks, mark{c.buf.Len(), Position{n.Line, n.Column}})
	switch n.Kind {
	case yaml.MappingNode:
		return c.mapping(n, pos)
	case yaml.SequenceNode:
		return c.sequence(n, pos)
	case yaml.ScalarNode:
		return c.scalar(n)
	}
	return c.fail(n, "YAML anchors and aliases are not supported")
}

// mapping writes a mapping, in whose content names and values alternate.
func (c *yamlConverter) mapping(n *yaml.Node, pos string) error {
	c.buf.WriteByte('{')
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := n.Content[i]
		switch {
		case name.Tag == "!!merge":
			return c.fail(name, "YAML merge keys are not supported")
		case name.Kind != yaml.ScalarNode:
			return c.fail(name, "a name is expected here")
		case seen[name.Value]:
			err := c.fail(name, "the object has this member twice")
			err.Pointer = Pointer(pos, name.Value)
			return err
		}
		seen[name.Value] = true
		if i > 0 {
			c.buf.WriteByte(',')
		}
		c.text(name.Value)
		c.buf.WriteByte(':')
		if err := c.value(n.Content[i+1], Pointer(pos, name.Value)); err != nil {
			return err
		}
	}
	c.buf.WriteByte('}')
	return nil
}

func (c *yamlConverter) sequence(n *yaml.Node, pos string) error {
	c.buf.WriteByte('[')
	for i, element := range n.Content {
		if i > 0 {
			c.buf.WriteByte(',')
		}
		if err := c.value(element, Pointer(pos, strconv.Itoa(i))); err != nil {
			return err
		}
	}
	c.buf.WriteByte(']')
	return nil
}

func (c *yamlConverter) scalar(n *yaml.Node) error {
	switch n.ShortTag() {
	case "!!null":
		c.buf.WriteString("null")
	case "!!bool":
		var v bool
		if err := n.Decode(&v); err != nil {
			return c.fail(n, "%q is not a boolean", n.Value)
		}
		c.buf.WriteString(strconv.FormatBool(v))
	case "!!int", "!!float":
		var v float64
		if err := n.Decode(&v); err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
			return c.fail(n, "%q is not a number", n.Value)
		}
		c.buf.WriteString(strconv.FormatFloat(v, 'f', -1, 64))
	default:
		c.text(n.Value)
	}
	return nil
}

func (c *yamlConverter) text(s string) {
	quoted, _ := json.Marshal(s) // strings always can be
	c.buf.Write(quoted)
}

func (c *yamlConverter) fail(n *yaml.Node, format string, args ...any) *Error {
	err := c.document.Errorf("", giveJSON, format, args...)
	err.Position = Position{n.Line, n.Column}
	return err
}

// yamlError takes the line number out of the parser's text, which has it nowhere else: it is missing if that is
// the first line, or if there is a character that YAML has not.
func (d *Document) yamlError(err error) error {
	problem := strings.TrimPrefix(err.Error(), "yaml: ")
	e := d.Errorf("", giveJSON, "%s", problem)
	e.Position = Position{1, 1}
	if m := regexp.MustCompile(`^line (\d+): (.*)`).FindStringSubmatch(problem); m != nil {
		line, _ := strconv.Atoi(m[1])
		e.Position, e.Problem = Position{line, 1}, m[2]
	} else if at := notYAML(d.data); at >= 0 {
		e.Position = d.positionAt(at)
	}
	return e
}

// notYAML is where the first character is that YAML has not, -1 if there is none.
func notYAML(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 || unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\u0085", r) {
			return i
		}
		i += size
	}
	return -1
}
