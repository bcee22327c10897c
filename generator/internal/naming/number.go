package naming

import "strings"

// Singular gives the name of one element of an array property: line_items, line_item.
// Only the last word changes. It is for names of types; fields keep the plural.
func Singular(name string) string {
	head, last := "", name
	if i := strings.LastIndexByte(name, '_'); i >= 0 {
		head, last = name[:i+1], name[i+1:]
	}
	return head + singularWord(last)
}

// pluralElements are the arrays whose elements' type keeps the plural, by the Go path and the
// property.
func pluralElements() map[string]string {
	return map[string]string{
		"CustomerCreate.tax_id_data": "stripe-go has CustomerCreateTaxIDDataParams",
	}
}

// Element gives the Go name for an element of an array: of the property, below the Go path.
func (n *Namer) Element(path, property string) string {
	if _, ok := n.plurals.row(path + "." + property); ok {
		return n.Camel(property)
	}
	return n.Camel(Singular(property))
}

func singularWord(word string) string {
	switch {
	case word == "data":
		return "datum"
	case strings.HasSuffix(word, "ies"):
		return strings.TrimSuffix(word, "ies") + "y"
	case hasAnySuffix(word, "sses", "xes", "ches", "shes", "uses"):
		return strings.TrimSuffix(word, "es")
	case strings.HasSuffix(word, "ss"):
		return word
	}
	return strings.TrimSuffix(word, "s")
}

func hasAnySuffix(word string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(word, suffix) {
			return true
		}
	}
	return false
}

// Plural gives the plural of a Go name, as the client's fields have it: TaxIDs, Capabilities.
func Plural(name string) string {
	if strings.HasSuffix(name, "Data") {
		return name
	}
	stem, ok := strings.CutSuffix(name, "y")
	if ok && stem != "" && !strings.ContainsAny(stem[len(stem)-1:], "aeiou") {
		return stem + "ies"
	}
	return name + "s"
}
