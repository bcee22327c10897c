
	BEGIN { # what is typed ends in a part of a resource, which ! may exclude, or of a method after a resource and a colon
		head = typed
		sub(/[^,:!]*$/, "", head)
		if (match(typed, /[^,:!]*:[^:.!]*$/)) {
			resource = substr(typed, RSTART)
			sub(/:.*/, "", resource)
		}
	}
	head !~ /:$/ { # after methods, a name without a dot is one more, unless a colon follows
		print head $1 (resource == "" || $1 ~ /\./ ? "" : $2 == "" ? ":*" : ":")
	}
	$1 == resource {
		n = split($2, method, ",")
		for (i = 1; i <= n; i++) print head method[i]
	}
