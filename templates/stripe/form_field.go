package stripe

import "reflect"

// putter returns what adds the field; as is what a table says of it.
func (at *field) putter(as any) putter {
	switch at.t.Kind() {
	case reflect.Pointer:
		return at.putPointer(as)
	case reflect.Slice:
		return at.putList(as)
	case reflect.Map:
		return at.putMap(as)
	case reflect.Bool:
		return at.putBool(as)
	case reflect.String:
		s := slot[string](at.offset)
		return func(f *form, key string, v place) { putString(f, key, in(v, s)) }
	case reflect.Int64:
		s := slot[int64](at.offset)
		return func(f *form, key string, v place) { putInt(f, key, in(v, s)) }
	case reflect.Float64:
		s := slot[float64](at.offset)
		return func(f *form, key string, v place) { putFloat(f, key, in(v, s)) }
	}
	panic("stripe: a table with a field that nothing writes: " + at.t.String())
}

// putBool adds a boolean, or the word that stands for it.
func (at *field) putBool(as any) putter {
	s := slot[bool](at.offset)
	if w, ok := as.(word); ok {
		return func(f *form, key string, v place) {
			if *in(v, s) {
				putString(f, key, (*string)(&w))
			}
		}
	}
	return func(f *form, key string, v place) { putBool(f, key, in(v, s)) }
}

// putPointer adds what the field points to, or what is sent instead of nil.
func (at *field) putPointer(as any) putter {
	if at.t.Elem().Kind() == reflect.Struct {
		return at.putStruct(as)
	}
	s, put := slot[place](at.offset), at.elem().putter(as)
	other, hasOther := as.(instead)
	return func(f *form, key string, v place) {
		if to := *in(v, s); !to.isNil() {
			put(f, key, to)
		} else if hasOther {
			putString(f, key, (*string)(&other))
		}
	}
}

// putStruct adds what the struct has that the field points to, below the key.
func (at *field) putStruct(as any) putter {
	s, put := slot[place](at.offset), at.putBeside(as)
	return func(f *form, key string, v place) {
		if !in(v, s).isNil() {
			n := f.push(key)
			put(f, key, v)
			f.prefix = f.prefix[:n]
		}
	}
}

// putBeside adds what the struct has that the field points to, without a key: by its table, or by
// its method.
func (at *field) putBeside(as any) putter {
	s, to := slot[place](at.offsetAs(reflect.Pointer)), at.elem().pointer()
	if of, ok := as.(*parameters); ok {
		checkType(to, of.zero)
		return func(f *form, _ string, v place) {
			if p := *in(v, s); !p.isNil() {
				of.putAt(f, p)
			}
		}
	}
	if _, ok := to.(encoder); !ok {
		panic("stripe: a table with a struct that nothing writes: " + at.t.String())
	}
	return func(f *form, _ string, v place) {
		if p := *in(v, s); !p.isNil() {
			p.as(to).(encoder).encode(f)
		}
	}
}
