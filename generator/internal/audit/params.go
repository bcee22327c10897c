package audit

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// field is how a field of a response is listed.
func field(owner string, f *model.Field) string {
	return fmt.Sprintf("field %s.%s %s %s", owner, f.Name, f.Type, tag(f.Tags()))
}

// tag is how a tag is listed.
func tag(tags map[string]string) string {
	var pairs []string
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		pairs = append(pairs, fmt.Sprintf("%s:%q", key, tags[key]))
	}
	return "`" + strings.Join(pairs, " ") + "`"
}

func (d *declared) params(p *model.Params) {
	d.say("type %s struct", p.Name)
	if p.Base != "" {
		d.say("field %s embeds %s", p.Name, p.Base)
	}
	for _, f := range p.Fields {
		d.say("field %s.%s %s %s", p.Name, f.Name, f.Type, tag(f.Tags()))
		d.adder(p, f)
		if f.Maker() != "" && !p.Nested {
			d.say("method (*%s) Set%s(source any) (err error)", p.Name, f.Name)
		}
	}
	if p.Source != nil && p.Source.Maker != "" {
		d.say("func %s(source any) (*%s, error)", p.Source.Maker, p.Name)
	}
	if p.Unset != nil {
		d.say("field %s.UnsetFields []%s `form:\"-\"`", p.Name, p.Unset.Name)
		d.say("type %s string", p.Unset.Name)
		d.constants(p.Unset.Name, p.Unset.Values)
		d.say("method (*%s) AddUnsetField(field %s)", p.Name, p.Unset.Name)
	}
	d.encodes(p)
}

// adder adds the method that adds to what every program adds to.
func (d *declared) adder(p *model.Params, f *model.ParamField) {
	switch {
	case f.IsExpand():
		d.say("method (*%s) AddExpand(field string)", p.Name)
	case f.IsMetadata():
		d.say("method (*%s) AddMetadata(key, value string)", p.Name)
	}
}

// encodes adds the encoder, and what a file or a search needs.
func (d *declared) encodes(p *model.Params) {
	if p.EncodesItself() {
		d.code("method (*%s) encode(f *form)", p.Name)
	}
	d.parameters(p)
	d.logs(p.Name, p.Guarded)
	if p.File != "" {
		d.code("method (*%s) file() filePart", p.Name)
	}
	if page := p.Field("page"); page != nil && page.ByBase {
		d.code("method (*%s) search() *%s", p.Name, p.Base)
	}
}
