package stripe

// Event stands for the resource of the name, in a package that has it.
type Event struct {
	Data *EventData
}
