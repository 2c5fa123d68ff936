import TestSupport
import Testing

@testable import Fetch

@Suite struct AddressTests {
  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1"), ("255.255.255.255", "255.255.255.255"), ("::", "::"),
    ("::1", "::1"), ("2001:0DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("fe80::", "fe80::"),
    ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8"),
    ("::ffff:10.0.0.1", "::ffff:a00:1"),
  ])
  func reads(_ text: String, _ written: String) throws {
    #expect(try #require(IPAddress(text)).description == written)
  }

  @Test(arguments: ["", "127.1", "0x7f.0.0.1", "0177.0.0.1", "1.2.3.4.5", "::g", "fe80::1%eth0"])
  func refusesLooseForms(_ text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.0.0.0/8"), ("10.9.8.7/8", "10.0.0.0/8"), ("127.0.0.1", "127.0.0.1/32"),
    ("0.0.0.0/0", "0.0.0.0/0"), ("fd00::/8", "fd00::/8"), ("::1", "::1/128"),
    ("2001:db8:ffff::/33", "2001:db8:8000::/33"), ("::/0", "::/0"), ("1::2/65", "1::/65"),
  ])
  func readsNetworks(_ text: String, _ written: String) throws {
    #expect(try #require(CIDR(text)).description == written)
  }

  @Test(arguments: [
    "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "::/129",
    "10.0.0.0/8/8", "ten/8",
  ])
  func refusesNetworks(_ text: String) {
    #expect(CIDR(text) == nil)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.0", false),
    ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false), ("::/0", "8.8.8.8", false),
    ("fe80::/10", "febf::1", true), ("fe80::/10", "fec0::1", false), ("::1", "::2", false),
  ])
  func contains(_ network: String, _ address: String, _ inside: Bool) throws {
    #expect(try #require(CIDR(network)).contains(try #require(IPAddress(address))) == inside)
  }

  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1", "198.19.0.1",
    "224.0.0.1", "239.255.255.250", "255.255.255.255", "168.63.129.16", "::", "::1", "fe80::1",
    "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1",
    "2001::1", "2001:db8::1", "::127.0.0.1", "::8.8.8.8", "3fff::1",
  ])
  func refusesWhatIsNotPublic(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(!AddressPolicy.publicOnly.permits(address))
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
    "192.0.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8", "2002:808:808::1",
  ])
  func permitsPublic(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressPolicy.publicOnly.permits(address))
  }

  @Test(arguments: [
    ("127.0.0.1/32", "127.0.0.1", true), ("127.0.0.1/32", "127.0.0.2", false),
    ("127.0.0.0/8", "::ffff:127.0.0.1", true), ("10.0.0.0/8", "169.254.169.254", false),
    ("fd00::/8", "fd12::1", true), ("::1/128", "127.0.0.1", false),
  ])
  func permitsAllowedNetworks(_ network: String, _ address: String, _ permitted: Bool) throws {
    let policy = AddressPolicy(allowed: [try #require(CIDR(network))])
    #expect(policy.permits(try #require(IPAddress(address))) == permitted)
  }
}
