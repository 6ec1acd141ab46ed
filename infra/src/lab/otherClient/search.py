"""Searches channels (XEP-0433) with slixmpp, and prints what came of it as one JSON object.

Arguments: address of the server, its port, the account's JID, the file of the CA, the domain of the search, and a JSON
list of queries, each an object of form fields and `max`, the size of its pages. The password comes on standard input.
"""

import asyncio
import json
import sys

import slixmpp
from slixmpp.exceptions import IqError
from slixmpp.xmlstream import ET

SEARCH = "urn:xmpp:channel-search:0:search"
PARAMS = "urn:xmpp:channel-search:0:search-params"
ERROR = "urn:xmpp:channel-search:0:error"
RSM = "http://jabber.org/protocol/rsm"
MOST_PAGES = 50


class Client(slixmpp.ClientXMPP):
    def __init__(self, jid, password, service, queries):
        super().__init__(jid, password)
        for number in ("0004", "0030", "0059"):
            self.register_plugin(f"xep_{number}")
        self.service, self.queries = service, queries
        self.done = asyncio.get_event_loop().create_future()
        self.add_event_handler("session_start", self.start)
        self.add_event_handler("failed_all_auth", lambda _: self.done.set_exception(Exception("login failed")))

    async def start(self, _):
        try:
            info = (await self["xep_0030"].get_info(jid=self.service))["disco_info"]
            self.done.set_result(
                {
                    "features": sorted(info["features"]),
                    "identities": sorted(f"{category}/{kind}" for category, kind, _, _ in info["identities"]),
                    "form": await self.read_form(),
                    "results": [await self.search(dict(query)) for query in self.queries],
                }
            )
        except Exception as error:
            self.done.set_exception(error)

    async def ask(self, *children):
        iq = self.make_iq_get(ito=self.service)
        search = ET.SubElement(iq.xml, f"{{{SEARCH}}}search")
        search.extend(children)
        return await iq.send(timeout=20)

    async def read_form(self):
        answer = await self.ask()
        return [field.get("var") for field in answer.xml.iter("{jabber:x:data}field")]

    async def search(self, query):
        size = query.pop("max")
        pages, after = [], None
        try:
            while len(pages) < MOST_PAGES:
                answer = await self.ask(self.paging(size, after), self.form(query))
                result = answer.xml.find(f"{{{SEARCH}}}result")
                pages.append([self.item(one) for one in result.findall(f"{{{SEARCH}}}item")])
                after = result.findtext(f"{{{RSM}}}set/{{{RSM}}}last")
                if not pages[-1] or after is None:
                    break
        except IqError as error:
            details = [child.tag.split("}")[1] for child in error.iq["error"].xml if child.tag.startswith(f"{{{ERROR}}}")]
            return {"error": error.condition, "details": details}
        return {"pages": pages}

    def form(self, fields):
        form = self["xep_0004"].make_form(ftype="submit")
        form.add_field(var="FORM_TYPE", ftype="hidden", value=PARAMS)
        for name, value in fields.items():
            form.add_field(var=name, value=value)
        return form.xml

    @staticmethod
    def paging(size, after):
        paging = ET.Element(f"{{{RSM}}}set")
        ET.SubElement(paging, f"{{{RSM}}}max").text = str(size)
        if after is not None:
            ET.SubElement(paging, f"{{{RSM}}}after").text = after
        return paging

    @staticmethod
    def item(element):
        texts = {child.tag.split("}")[1]: child.text for child in element}
        return {"address": element.get("address"), **texts}


async def main():
    address, port, jid, authority, service, queries = sys.argv[1:7]
    client = Client(jid, sys.stdin.readline().rstrip("\n"), service, json.loads(queries))
    client.ca_certs = authority
    client.connect((address, int(port)), force_starttls=True)
    results = await asyncio.wait_for(client.done, 60)
    print(json.dumps(results))
    client.abort()


asyncio.get_event_loop().run_until_complete(main())
