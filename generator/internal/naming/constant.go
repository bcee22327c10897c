package naming

import "strings"

// Constants gives the names of an enum's constants, in the order of the values. Values that would
// meet in one name spell out their signs: the time zones GMT+1 and GMT-1.
func (n *Namer) Constants(enum string, values []string) []string {
	names := make([]string, len(values))
	count := make(map[string]int)
	for i, value := range values {
		names[i] = n.constant(enum, value)
		count[names[i]]++
	}
	for i, value := range values {
		if count[names[i]] > 1 {
			names[i] = n.constant(enum, spellSigns(value))
		}
	}
	return names
}

func (n *Namer) constant(enum, value string) string {
	if e, ok := n.constants.row(enum + "." + value); ok {
		return e.name
	}
	return enum + n.Camel(value)
}

func spellSigns(value string) string {
	return strings.NewReplacer("+", " plus ", "-", " minus ").Replace(value)
}
