package model

// Tags are the keys and values of the field's tag.
func (f *Field) Tags() map[string]string {
	member := f.Wire
	if f.OmitEmpty {
		member += ",omitempty"
	}
	if isDecimal(f.Type) {
		member += ",string"
	}
	return withLog("json", member, f.Secret)
}

// isDecimal reports whether JSON has a number in a string.
func isDecimal(t Type) bool {
	if p, ok := t.(*Pointer); ok {
		t = p.Elem
	}
	return t == Decimal
}

// Tags are the keys and values of the field's tag.
func (f *ParamField) Tags() map[string]string {
	if f.InPath || f.InFile || f.Flag != "" {
		return withLog("form", "-", f.Secret)
	}
	return withLog("form", f.Wire, f.Secret)
}

// withLog is a tag that says besides what is logged instead of a secret.
func withLog(key, value string, secret bool) map[string]string {
	tags := map[string]string{key: value}
	if secret {
		tags["log"] = "[redacted]"
	}
	return tags
}
