package dev.footfall.sample.shop;

import dev.footfall.sample.tracking.PageTracking;
import dev.footfall.sample.tracking.ShopEvents;
import dev.footfall.sample.tracking.ShopTenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** What every page has: a number beside the cart, what its script needs to send events, and a page view. */
@Component
class PageFrame implements HandlerInterceptor {

    private final Visit visit;
    private final ShopTenant tenant;
    private final ShopEvents events;

    PageFrame(Visit visit, ShopTenant tenant, ShopEvents events) {
        this.visit = visit;
        this.tenant = tenant;
        this.events = events;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        String session = visit.id(request);
        PageTracking tracking = tenant.page(request, session);
        page.addObject("tracking", tracking);
        page.addObject("pieces", visit.cart(request).pieces());
        if (response.getStatus() == HttpStatus.OK.value() && "GET".equals(request.getMethod())) {
            events.pageViewed(request, session, page.getModel().get("product") instanceof Product p ? p.id() : null);
        }
    }
}
