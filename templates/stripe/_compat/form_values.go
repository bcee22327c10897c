package stripe

import "net/url"

// FormValues returns what params send as a form, for a [Backend] of the program's own that looks at
// it. With stripe-go such a Backend needs package form.
func FormValues(params ParamsContainer) (url.Values, error) {
	p, err := requestOf(params)
	if err != nil {
		return nil, err
	}
	f := newForm()
	p.encode(f)
	p.common().extra.encode(f)
	if p, ok := p.(interface{ putPage(*form) }); ok {
		p.putPage(f)
	}
	return url.ParseQuery(string(f.body))
}
