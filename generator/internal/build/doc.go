package build

import (
	"fmt"
	"go/doc/comment"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
	"github.com/seed739054c0/stripegen/spec"
)

// Every comment begins with the Go name and a fact that the generator knows; the document's own
// text follows as it is; then come the facts of the schema, in short sentences.

func docOf(sentence, description string) model.Doc {
	return append(model.Doc{prose.Sentence(sentence)}, prose.Parse(description)...)
}

func resourceDoc(name, component string, s *spec.Schema) model.Doc {
	return withDeprecation(docOf(fmt.Sprintf("%s is the object %s.", name, component), s.Description), s.Deprecated)
}

func stubDoc(name, component string) model.Doc {
	return docOf(fmt.Sprintf("%s stands for the object %s, which the package was generated without: it has the ID, "+
		"and the JSON if the object came expanded.", name, component), "")
}

func shapeDoc(name, says string) model.Doc {
	return docOf(name+" "+says+".", "")
}

func unionDoc(name string) model.Doc {
	return docOf(name+" is one of several resources. Type says which, and the field of that name has it. "+
		"With nothing but an ID, Type is empty.", "")
}

func listDoc(name, item string) model.Doc {
	return docOf(fmt.Sprintf("%s is a page of a list of [%s], as Stripe sends it.", name, item), "")
}

func deletedDoc() model.Doc {
	return model.Doc{prose.Sentence("Deleted is true if the object no longer exists.")}
}

// nestedDoc is the comment of a struct that is named by its path.
func nestedDoc(in scope, place naming.Place, field string, s *spec.Schema) model.Doc {
	sentence := typeOf(in, place.Name, field)
	if place.Shared {
		sentence = shared(sentence)
	}
	return withDeprecation(docOf(sentence, s.Description), s.Deprecated)
}

// shared adds to the sentence about a type that several fields lead to it.
func shared(sentence string) string {
	return strings.TrimSuffix(sentence, ".") + ", and of others like it: it has the fields of all."
}

// typeOf says which field a type is for.
func typeOf(in scope, name, field string) string {
	return fmt.Sprintf("%s is the type of %s[%s].%s.", name, in.part, in.owner, field)
}

func enumDoc(in scope, name, field string) model.Doc {
	return openSet(docOf(typeOf(in, name, field), ""), name)
}

func paramEnumDoc(name, owner, field string) model.Doc {
	return append(docOf(fmt.Sprintf("%s is a value of [%s].%s.", name, owner, field), ""),
		prose.Sentence("The set is open: Stripe may add values."))
}

func openSet(doc model.Doc, name string) model.Doc {
	return append(doc, prose.Sentence(fmt.Sprintf(
		"The set is open: Stripe may add values, and an unknown one is kept. See [%s.Known].", name)))
}

func valuesDoc(name string) model.Doc {
	return docOf(fmt.Sprintf("Known values of [%s].", name), "")
}

func valueDoc(meaning string) model.Doc {
	return prose.Parse(meaning)
}

func serviceDoc(s *model.Service) model.Doc {
	return docOf(fmt.Sprintf("%s calls the endpoints of %s. It is the field [Client].%s.", s.Name, s.Resource, s.Field), "")
}

func methodDoc(m *model.Method, op *spec.Operation) model.Doc {
	sentence := fmt.Sprintf("%s calls %s %s.", m.Name, m.Verb, m.Path)
	if m.Customer != nil {
		sentence = fmt.Sprintf("%s calls %s %s, or %s if Customer is set.", m.Name, m.Verb, m.Path, m.Customer.Path)
	}
	return withDeprecation(docOf(sentence, op.Description), op.Deprecated)
}

func paramsDoc(name, service, method string) model.Doc {
	return docOf(fmt.Sprintf("%s are the parameters of [%s.%s].", name, service, method), "")
}

// nestedParamsDoc is the comment of params that are a parameter. Those that several parameters share say so.
func nestedParamsDoc(in paramScope, name, field string, isShared bool, s *spec.Schema) model.Doc {
	sentence := fmt.Sprintf("%s is the type of %s[%s].%s.", name, in.part, in.owner, field)
	if isShared {
		sentence = shared(sentence)
	}
	return docOf(sentence, s.Description)
}

func unsetDoc(p *model.Params) model.Doc {
	return docOf(fmt.Sprintf("%sUnsetField names a parameter that [%s] can clear.", p.Name, p.Name), "")
}

func unsetValueDoc(params, field string) model.Doc {
	return docOf(fmt.Sprintf("Clears what [%s].%s sets.", params, field), "")
}

func pathParamDoc(name, path string) model.Doc {
	return model.Doc{prose.Sentence(fmt.Sprintf("Fills {%s} in the path %s. Required.", name, path))}
}

// accountDoc is the comment of the parameter of a path that is called unless a customer is given.
func accountDoc(name, path string) model.Doc {
	return model.Doc{prose.Sentence(fmt.Sprintf("Fills {%s} in the path %s. Required, unless Customer is set.", name, path))}
}

// addedDoc is the comment of a parameter that stripe-go has in a place where the document has none.
func addedDoc(wire string) model.Doc {
	return model.Doc{prose.Sentence(fmt.Sprintf("The API calls this %s. Stripe's public document does not have it here.", wire))}
}

// kindDoc is the comment of a parameter by which a list is one of the service's own resource.
func kindDoc(kind string) *comment.Paragraph {
	return prose.Sentence(fmt.Sprintf("If it is not set, %q is sent.", kind))
}

func rawDoc() model.Doc {
	return model.Doc{prose.Sentence("The JSON of the whole object, as Stripe sent it.")}
}

func pageDoc() model.Doc {
	return model.Doc{prose.Sentence("The token of the page to begin with, instead of [SearchParams].Page.")}
}

func versionDoc() model.Doc {
	return model.Doc{prose.Sentence("The version of the API that the result is for, instead of [APIVersion].")}
}

func tokenDoc() model.Doc {
	return model.Doc{prose.Sentence("A token, which is sent instead of what the other fields describe.")}
}

func customerDoc(verb, path string) model.Doc {
	return model.Doc{prose.Sentence(fmt.Sprintf("If it is set, the call goes to %s %s.", verb, path))}
}

// withDeprecation adds the paragraph by which Go's tools know what is deprecated.
func withDeprecation(doc model.Doc, deprecated bool) model.Doc {
	if deprecated {
		doc = append(doc, prose.Deprecated("Stripe's document says so."))
	}
	return doc
}
