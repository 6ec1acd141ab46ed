-- Home server of the observer account: it federates, takes no registrations, and hands search to our component.
local domain = os.getenv("OWN_DOMAIN")

modules_enabled = { "roster", "saslauth", "tls", "dialback", "disco", "ping", "limits", "vcard4" }
authentication = "internal_hashed"
storage = "internal"
allow_registration = false
c2s_require_encryption = true
s2s_require_encryption = true
s2s_secure_auth = false
limits = { c2s = { rate = "100kb/s" }, s2sin = { rate = "300kb/s" } }
component_ports = { 5347 }
component_interfaces = { "*" }
certificates = "certs"

VirtualHost(domain)

Component("search." .. domain)
  component_secret = os.getenv("SEARCH_SECRET")
