package stripe

// Event stands for the resource of the name, in a package that has it.
type Event struct {
	APIVersion string
	Data       *EventData
	ID         string
	Livemode   bool
	Type       string
}

func (v *Event) decode(b []byte, p, depth int) int {
	return scanObject(b, p, depth, []member{
		{name: "id", to: &v.ID},
		{name: "api_version", to: &v.APIVersion},
		{name: "data", to: &v.Data},
		{name: "livemode", to: &v.Livemode},
		{name: "type", to: &v.Type},
	})
}
