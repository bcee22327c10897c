package naming

import "strings"

// An exception is a row of a table that the rules do not explain.
type exception struct {
	name   string // Go name
	reason string
}

// resourceNames are the resources whose Go names do not follow from their ids.
func resourceNames() map[string]exception {
	return map[string]exception{
		"item":                {"LineItem", "stripe-go's name; Item would say nothing"},
		"line_item":           {"InvoiceLineItem", "stripe-go's name; LineItem is the checkout session's"},
		"scheduled_query_run": {"SigmaScheduledQueryRun", "stripe-go names it by its path, /v1/sigma"},
	}
}

// sharedNames are the components that are types of their own although they have no x-resourceId.
func sharedNames() map[string]exception {
	const deletion = "the deletion of a resource that has no deletion schema with a resource id"
	return map[string]exception{
		"discount":             {"Discount", "shared by customers, subscriptions and invoices"},
		"deleted_bank_account": {"BankAccount", deletion},
		"deleted_card":         {"Card", deletion},
		"deleted_discount":     {"Discount", deletion},
	}
}

// Resource gives the Go name of the type that a component is by itself; ok is
// false for components that are named by the path of whoever embeds them.
func (n *Namer) Resource(component, resourceID string) (name string, ok bool) {
	if e, ok := n.parts.row(component); ok {
		return e.name, true
	}
	if resourceID == "" {
		return "", false
	}
	live := strings.TrimPrefix(resourceID, "deleted_")
	if e, ok := n.resources.row(live); ok {
		return e.name, true
	}
	return n.Camel(live), true
}

// boundResources are the resources whose operations belong to others.
func boundResources() map[string][]string {
	return map[string][]string{
		"external_account": {"bank_account", "card"}, // whichever it is
	}
}

// Bound gives the resources, with those in their place that have their methods.
func Bound(resources []string) []string {
	var all []string
	for _, r := range resources {
		if others, ok := boundResources()[r]; ok {
			all = append(all, others...)
		} else {
			all = append(all, r)
		}
	}
	return all
}

// File gives the base name of a resource's files: identity_verificationsession
// for identity.verification_session.
func File(resourceID string) string {
	pkg, name, ok := strings.Cut(resourceID, ".")
	if !ok {
		pkg, name = "", resourceID
	}
	base := strings.Trim(fileWord(pkg)+"_"+fileWord(name), "_")
	if base == "" {
		return strings.Trim(Longer, "_")
	}
	if i := strings.LastIndexByte(base, '_'); isBuildSuffix(base[i+1:]) || base[i+1:] == "codec" || isDevice(base) {
		base += Longer
	}
	return base
}

// Longer ends the base names of files that would be taken for something else without it.
const Longer = "_resource"

// isDevice reports whether Windows has a device of the name, whatever its extension:
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
func isDevice(base string) bool {
	switch strings.TrimRight(base, "123456789") {
	case "com", "lpt":
		return len(base) == len("com1")
	}
	return base == "con" || base == "prn" || base == "aux" || base == "nul"
}

func fileWord(s string) string {
	return strings.Map(func(r rune) rune {
		if !isLetterOrDigit(r) {
			return -1
		}
		if 'A' <= r && r <= 'Z' {
			return r - 'A' + 'a'
		}
		return r
	}, s)
}

// isBuildSuffix reports whether the go command would leave out a file for the last word of its
// name.
func isBuildSuffix(word string) bool {
	const suffixes = " test aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9" +
		" solaris wasip1 windows zos 386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le" +
		" mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm unix "
	return strings.Contains(suffixes, " "+word+" ")
}
