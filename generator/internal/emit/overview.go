package emit

import (
	"fmt"
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// manual is the part of the package's comment that is the same for all packages, but for
// the style and the list that the example ranges over.
func manual(p *model.Package) string {
	nulls := ""
	if !p.Compat {
		nulls = `
Numbers and booleans that may be null are pointers. Strings that may be null are empty then.
`
	}
	return `
# Calls

A [Client] has a field for each resource, with a method for each operation. Every method takes
a context and a struct of parameters, which may be nil. Parameters are pointers, so that 0 and
false can be told from nothing; [String], [Int64] and [Bool] make them.

What a method returns has the response it came in as LastResponse. What it fails with is an
[*Error] if Stripe refused the request, a [*ResponseError] if the answer cannot be read, and a
[*RequestError] if no answer came: use [errors.As]. After the last two a POST may have had its
effect; both have the idempotency key to send it again with.
` + listManual(p) + fileManual(p) + eventManual(p) + `
# Retries

A call that fails in a way that may pass is repeated, twice by default: see
[WithMaxNetworkRetries]. Every POST carries an idempotency key, the same one each time, so
nothing is done twice.

# Values

Sets of values are open: one that Stripe adds later is kept as it is, and its Known method
says no.
` + nulls + `
A field that holds an ID or, if the call expands it, the object, is a pointer to the object:
with nothing but its ID in the first case.

# Secrets

Secrets, passwords, one-time URLs, numbers of issued cards and what is known of verified people
are left out when the value that has them is printed or logged, as is the client's key. Numbers
of cards and bank accounts, identity numbers and the like are left out when the parameters that
have them are logged; printing does not follow their pointers. Texts of errors and what the
client logs have neither keys nor client secrets, even if a message of Stripe's quotes one.

The fields have them, and so has JSON. These do not ask a value how to show it:

  - The JSON handler of log/slog, for what is in a slice, a map or a struct of yours: log values
    one by one.
  - Package fmt, for the Headers of parameters, for what is in an unexported field of a struct,
    and for %p, and %w with what is no error, which go vet refuses.
`
}

// listManual explains lists by one that the package has.
func listManual(p *model.Package) string {
	for _, s := range p.Services {
		for _, m := range s.Methods {
			if m.Answer == model.List && len(m.Arguments) == 0 {
				return fmt.Sprintf(`
# Lists

A list fetches its pages while it is ranged over:

	for item, err := range client.%s.%s(ctx, nil).All(ctx) {
		if err != nil {
			return err
		}
		fmt.Println(item.ID)
	}
`, s.Field, m.Name)
			}
		}
	}
	return ""
}

// fileManual explains how files are sent and got, if the package does.
func fileManual(p *model.Package) string {
	text := ""
	if hasMethod(p, func(m *model.Method) bool { return m.Params.File != "" }) {
		text += `
A file is sent from an [io.Reader] while that is read, and never held in memory. If it is an
[io.Seeker], as files on disk are, the call can be repeated; other readers are sent once.
Nothing reads it after the call.
`
	}
	if hasMethod(p, func(m *model.Method) bool { return m.Answer == model.Stream }) {
		text += `
A file that is an answer is an [APIStream]. It comes while its LastResponse.Body is read, which
the caller closes.
`
	}
	if text != "" {
		text = "\n# Files\n" + text
	}
	return text
}

func hasMethod(p *model.Package, is func(*model.Method) bool) bool {
	return slices.ContainsFunc(p.Services, func(s *model.Service) bool { return slices.ContainsFunc(s.Methods, is) })
}
