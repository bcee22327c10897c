package stripe

// SetLastResponse sets the response that the page came in.
func (v *pageBody) SetLastResponse(r *APIResponse) { v.setLastResponse(r) }

// UnmarshalJSON reads a page: a Backend of the program's own may call package encoding/json.
func (v *pageBody) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }
