import Testing

@testable import Reports

@Suite struct MarkupTests {
    @Test func `no text is taken for markup`() {
        #expect(Markup.escaped("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
        #expect(Markup.embedded("[\"</script><!--\"]") == "[\"\\u003c/script>\\u003c!--\"]")
    }

    @Test func `a part that looks like a place is left alone`() {
        #expect(Markup.filled("a {{x}} b {{y}}{{z}} }}", with: ["x": "{{y}}", "y": "1"]) == "a {{y}} b 1 }}")
    }
}
