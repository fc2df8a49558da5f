import HTTPTypes
import Hummingbird

extension StorytellerSite {
    /// Takes the reader to a page about the weather at once, and what this site left in the browser away.
    ///
    /// Nothing else is done, so that nothing can delay it: without its cookie the draft cannot be opened, and it is
    /// deleted on its last day. A link on another site cannot clear a story: then it is only a way to the weather.
    func leave(_ visit: Visit) -> Response {
        var response = Response.seeOther(weather.page(in: visit.language))
        guard !visit.request.isFromAnotherSite else { return response }
        if let name = HTTPField.Name("Clear-Site-Data") {
            response.headers[name] = "\"cache\", \"cookies\", \"storage\""
        }
        draftCookie.clear(on: &response)
        return response
    }
}
