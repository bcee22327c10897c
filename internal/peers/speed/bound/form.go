package bound

import (
	"sort"
	"strconv"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// Form encodes what creates a session. Keys are constants, already escaped.
func Form(p *stripe.IdentityVerificationSessionCreateParams) []byte {
	b := make([]byte, 0, 1024)
	b = put(b, "client_reference_id", p.ClientReferenceID)
	b = putAll(b, "expand", p.Expand)
	b = putMap(b, "metadata", p.Metadata)
	if o := p.Options; o != nil && o.Document != nil {
		d := o.Document
		b = putAll(b, "options[document][allowed_types]", d.AllowedTypes)
		b = putBool(b, "options[document][require_id_number]", d.RequireIDNumber)
		b = putBool(b, "options[document][require_live_capture]", d.RequireLiveCapture)
		b = putBool(b, "options[document][require_matching_selfie]", d.RequireMatchingSelfie)
	}
	if d := p.ProvidedDetails; d != nil {
		b = put(b, "provided_details[email]", d.Email)
		b = put(b, "provided_details[phone]", d.Phone)
	}
	b = put(b, "related_customer", p.RelatedCustomer)
	if d := p.RelatedPerson; d != nil {
		b = put(b, "related_person[account]", d.Account)
		b = put(b, "related_person[person]", d.Person)
	}
	b = put(b, "return_url", p.ReturnURL)
	b = put(b, "type", p.Type)
	return put(b, "verification_flow", p.VerificationFlow)
}

// add begins a pair with its key, or with a part of that.
func add(b []byte, key string) []byte {
	if len(b) > 0 {
		b = append(b, '&')
	}
	return append(b, key...)
}

func put[T ~string](b []byte, key string, v *T) []byte {
	if v == nil {
		return b
	}
	return escape(append(add(b, key), '='), string(*v))
}

func putBool(b []byte, key string, v *bool) []byte {
	if v == nil {
		return b
	}
	return strconv.AppendBool(append(add(b, key), '='), *v)
}

func putAll[T ~string](b []byte, key string, all []T) []byte {
	for i, v := range all {
		b = strconv.AppendInt(append(add(b, key), '['), int64(i), 10)
		b = escape(append(b, "]="...), string(v))
	}
	return b
}

func putMap(b []byte, key string, m map[string]string) []byte {
	var store [16]string
	keys := store[:0]
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		b = escape(append(add(b, key), '['), k)
		b = escape(append(b, "]="...), m[k])
	}
	return b
}

// safe has one letter per byte: a for those that are sent as they are.
const safe = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0x00
	"xxxxxxxxxxxxxaaxaaaaaaaaaaxxxxxx" + // 0x20
	"xaaaaaaaaaaaaaaaaaaaaaaaaaaxxxxa" + // 0x40
	"xaaaaaaaaaaaaaaaaaaaaaaaaaaxxxax" + // 0x60
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0x80
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0xa0
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0xc0
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" // 0xe0

// escape adds s as url.QueryEscape writes it.
func escape(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	start := 0
	for i := range len(s) {
		if safe[s[i]] == 'a' {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		if s[i] == ' ' {
			b = append(b, '+')
		} else {
			b = append(b, '%', digits[s[i]>>4], digits[s[i]&15])
		}
	}
	return append(b, s[start:]...)
}
