"""Does with slixmpp what a report says that users can do, and prints what came of it as one JSON object.

Arguments: address of the server, its port, the account's JID, the file of the CA. The password comes on standard input.
"""

import asyncio
import json
import ssl
import sys
import uuid

import slixmpp
from slixmpp.exceptions import IqError, IqTimeout

PUBSUB = "http://jabber.org/protocol/pubsub"


class Client(slixmpp.ClientXMPP):
    def __init__(self, jid, password):
        super().__init__(jid, password)
        for number in ("0004", "0030", "0045", "0059", "0060", "0163", "0297", "0313", "0363"):
            self.register_plugin(f"xep_{number}")
        self.done = asyncio.get_event_loop().create_future()
        self.add_event_handler("session_start", self.start)
        self.add_event_handler("failed_all_auth", lambda _: self.end({"login": False}))

    def end(self, results):
        if not self.done.done():
            self.done.set_result(results)

    async def start(self, _):
        results = {"login": True}
        for name, attempt in {
            "upload": self.ask_for_slot,
            "archive": self.read_archive,
            "room": self.create_room,
            "pep": self.publish,
        }.items():
            try:
                results[name] = await asyncio.wait_for(attempt(), 15)
            except (IqError, IqTimeout, asyncio.TimeoutError, Exception) as error:
                results[name] = f"{type(error).__name__}: {error}"[:300]
        self.end(results)

    async def service_with(self, feature):
        items = await self["xep_0030"].get_items(jid=self.boundjid.domain)
        for jid, _, _ in sorted(items["disco_items"]["items"], key=str):
            info = await self["xep_0030"].get_info(jid=jid)
            if feature in info["disco_info"]["features"]:
                return str(jid)
        return None

    async def ask_for_slot(self):
        service = await self.service_with("urn:xmpp:http:upload:0")
        slot = await self["xep_0363"].request_slot(slixmpp.JID(service), "confirm.txt", 20, "text/plain")
        return slot["http_upload_slot"]["put"]["url"].startswith("https://")

    async def read_archive(self):
        answer = await self["xep_0313"].retrieve(rsm={"max": 1})
        return answer["type"] == "result"

    async def create_room(self):
        service = await self.service_with("http://jabber.org/protocol/muc")
        room = slixmpp.JID(f"confirm-{uuid.uuid4()}@{service}")
        await self["xep_0045"].join_muc_wait(room, "confirm")
        form = await self["xep_0045"].get_room_config(room)
        await self["xep_0045"].destroy(room)
        return len(form["fields"]) > 0

    async def publish(self):
        node = f"urn:signpost:test:confirm-{uuid.uuid4()}"
        payload = slixmpp.xmlstream.ET.Element("{urn:signpost:test:0}test")
        own = self.boundjid.bare
        await self["xep_0060"].publish(own, node, id="one", payload=payload)
        items = await self["xep_0060"].get_items(own, node)
        await self["xep_0060"].delete_node(own, node)
        return [item["id"] for item in items["pubsub"]["items"]] == ["one"]


async def main():
    address, port, jid, authority = sys.argv[1:5]
    client = Client(jid, sys.stdin.readline().rstrip("\n"))
    client.ca_certs = authority
    client.connect((address, int(port)), force_starttls=True)
    try:
        results = await asyncio.wait_for(client.done, 60)
    except asyncio.TimeoutError:
        results = {"login": False}
    print(json.dumps(results))
    client.abort()


asyncio.get_event_loop().run_until_complete(main())
