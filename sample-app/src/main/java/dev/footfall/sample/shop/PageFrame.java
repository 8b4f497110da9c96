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

/**
 * What every page has: a number beside the cart, the tracker, and a page view. That is the tracker's to tell, since it
 * knows where the visitor came from; of a page that may send nothing the server tells it.
 */
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
        boolean isView = response.getStatus() == HttpStatus.OK.value() && "GET".equals(request.getMethod());
        PageTracking tracking = tenant.page(request, session, isView);
        page.addObject("tracking", tracking);
        page.addObject("pieces", visit.cart(request).pieces());
        if (isView && tracking.isSilent()) {
            events.pageViewed(request, session, page.getModel().get("product") instanceof Product p ? p.id() : null);
        }
    }
}
